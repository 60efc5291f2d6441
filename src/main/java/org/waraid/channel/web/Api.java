package org.waraid.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.answer.ReplyJson;
import org.waraid.channel.Chat;
import org.waraid.channel.Ledger;

/** How the page asks, and anyone else who speaks HTTP. */
final class Api {
  private static final String JSON = "application/json; charset=utf-8";

  /** Keeps a visitor from naming, and so joining, somebody's conversation in another channel. */
  private static final String OURS = "web:";

  private final Assistant assistant;
  private final Supplier<List<NamedSource>> sources;
  private final Ledger ledger;
  private final ReplyJson replies = new ReplyJson();
  private final AskedReader reader = new AskedReader();

  Api(Assistant assistant, Supplier<List<NamedSource>> sources, Ledger ledger) {
    this.assistant = assistant;
    this.ledger = ledger;
    this.sources = sources;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/messages", this::message);
    routes.get("/api/about", this::about);
    routes.delete("/api/conversations/{conversation}", this::forget);
  }

  private void message(Context context) {
    Asked asked = reader.read(context.bodyAsBytes());
    String conversation = OURS + asked.conversation();
    Reply reply =
        asked.isTopic()
            ? assistant.topic(conversation, asked.what()).orElseThrow(() -> unknown(asked))
            : assistant.reply(new Message(conversation, asked.what()));
    note(asked, reply);
    context.contentType(JSON).result(replies.write(Optional.empty(), reply));
  }

  private void note(Asked asked, Reply reply) {
    Chat chat = new Chat("web", asked.conversation());
    if (asked.isTopic()) {
      ledger.given(chat, "", reply);
    } else {
      ledger.asked(chat, "", asked.what(), reply);
    }
  }

  private void about(Context context) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode named = json.putArray("sources");
    for (NamedSource source : sources.get()) {
      ObjectNode one = named.addObject();
      one.put("publisher", source.publisher());
      one.put("date", source.date().toString());
      source.link().ifPresent(link -> one.put("link", link));
    }
    ArrayNode suggestions = json.putArray("suggestions");
    assistant
        .suggestions()
        .forEach(it -> suggestions.addObject().put("topic", it.topicId()).put("title", it.title()));
    context.contentType(JSON).result(json.toString());
  }

  private void forget(Context context) {
    assistant.forget(OURS + context.pathParam("conversation"));
    context.status(204);
  }

  private static NotFoundResponse unknown(Asked asked) {
    return new NotFoundResponse("There is no topic '%s'.".formatted(asked.what()));
  }
}
