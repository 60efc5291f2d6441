package org.waraid.channel.web.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Reply;
import org.waraid.answer.ReplyJson;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.Rendering;

/** What the desk says, as JSON. Records of texts and numbers alone are written as they are. */
final class DeskJson {
  private final ObjectMapper mapper = new ObjectMapper();
  private final ReplyJson replies = new ReplyJson();
  private final List<Rendering> renderings;

  DeskJson(List<Rendering> renderings) {
    this.renderings = List.copyOf(renderings);
  }

  ObjectNode status(Desk.Status status) {
    ObjectNode json = object();
    json.put("version", status.version());
    json.put("since", status.since().toString());
    json.put("topics", status.topics());
    json.put("phrasings", status.phrasings());
    json.put("training", status.training());
    json.put("behind", status.isBehind());
    json.set("marks", list(status.marks()));
    return json;
  }

  ObjectNode outcome(Desk.Outcome outcome) {
    if (outcome instanceof Desk.Draft draft) {
      return draft(draft);
    }
    if (outcome instanceof Desk.Refused refused) {
      ObjectNode json = object().put("outcome", "refused").put("why", refused.why());
      json.set("marks", list(refused.marks()));
      return json;
    }
    return object().put("outcome", "published").put("id", ((Desk.Published) outcome).id());
  }

  private ObjectNode draft(Desk.Draft draft) {
    Desk.Effect effect = draft.effect();
    ObjectNode json = object().put("outcome", "draft");
    json.put("id", draft.id());
    json.put("title", draft.title());
    json.put("diff", draft.diff());
    json.set("answers", list(effect.answers()));
    json.set("questions", list(effect.questions()));
    json.put("told", effect.told());
    json.set("marks", list(draft.marks()));
    return json;
  }

  ArrayNode history(List<History.Entry> entries) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (History.Entry entry : entries) {
      json.addObject()
          .put("id", entry.id())
          .put("at", entry.at().toString())
          .put("who", entry.who())
          .put("why", entry.why())
          .put("diff", entry.diff());
    }
    return json;
  }

  ObjectNode explanation(Desk.Explanation explanation) {
    ObjectNode json = object();
    json.set("read", list(explanation.read()));
    json.set("candidates", list(explanation.candidates()));
    json.set("shown", shown(explanation.reply()));
    return json;
  }

  ArrayNode shown(List<Reply> shown) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    shown.forEach(reply -> json.add(shown(reply)));
    return json;
  }

  /** A reply as the page shows it by itself, and as every other platform does. */
  ObjectNode shown(Reply reply) {
    ObjectNode json = object();
    json.putRawValue("reply", new RawValue(replies.write(Optional.empty(), reply)));
    ArrayNode platforms = json.putArray("platforms");
    for (Rendering rendering : renderings) {
      platforms
          .addObject()
          .put("platform", rendering.platform())
          .put("html", rendering.html(reply));
    }
    return json;
  }

  /** Records of texts and numbers, or texts. */
  ArrayNode list(List<?> plain) {
    return mapper.valueToTree(plain);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
