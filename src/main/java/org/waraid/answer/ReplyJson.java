package org.waraid.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A reply as one JSON object: the form of {@code ask --jsonl} and {@code POST /api/messages}. */
public final class ReplyJson {
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * Writes a reply on one line.
   *
   * @param id the message's id, given back; left out when empty
   */
  public String write(Optional<String> id, Reply reply) {
    ObjectNode json = mapper.createObjectNode();
    id.ifPresent(value -> json.put("id", value));
    Reply.Body body = reply.body();
    json.put("outcome", reply.outcome());
    json.put("text", body.text());
    json.put("intent", body.intent().orElse(null));
    json.put("confidence", Math.round(body.confidence() * 1000) / 1000.0);
    json.put("language", body.language());
    ArrayNode facts = json.putArray("facts");
    reply.facts().forEach(facts::add);
    ArrayNode sources = json.putArray("sources");
    for (Citation citation : reply.citations()) {
      ObjectNode source = sources.addObject();
      source.put("publisher", citation.publisher());
      source.put("date", citation.date().toString());
      citation.link().ifPresent(link -> source.put("link", link));
      if (citation.hasPlace()) {
        source.put("paragraph", citation.paragraph());
        source.put("sentence", citation.sentence());
      }
    }
    ArrayNode suggestions = json.putArray("suggestions");
    for (Suggestion suggestion : body.suggestions()) {
      suggestions.addObject().put("topic", suggestion.topicId()).put("title", suggestion.title());
    }
    try {
      return mapper.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply cannot be written as JSON", e);
    }
  }
}
