package org.waraid.channel.web.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waraid.channel.Desk;

/** The desk over HTTP. Behind the {@link Door}: whoever comes here has signed in. */
final class DeskApi {
  private static final int MOST_GROUPS = 100;
  private static final int MOST_ENTRIES = 200;
  private static final int LONGEST_QUESTION = 10_000;
  private static final int LONGEST_REASON = 500;

  private final Desk desk;
  private final DeskJson json;

  DeskApi(Desk desk, DeskJson json) {
    this.desk = desk;
    this.json = json;
  }

  void addTo(RoutesConfig routes) {
    read(routes, "status", context -> json.status(desk.status()));
    read(routes, "topics", context -> json.list(desk.topics()));
    read(routes, "facts", context -> json.list(desk.facts()));
    read(routes, "unanswered", context -> json.list(desk.unanswered(MOST_GROUPS)));
    read(routes, "answer", this::answer);
    read(routes, "files", context -> json.list(List.copyOf(desk.files())));
    read(routes, "file", this::file);
    read(routes, "history", context -> json.history(desk.history(MOST_ENTRIES)));
    post(routes, "reload", posted -> json.status(desk.reload()));
    post(routes, "check", posted -> json.list(desk.check(name(posted), posted.text("content"))));
    post(routes, "preview", this::preview);
    post(routes, "explain", this::explain);
    post(routes, "prepare/teaching", this::teaching);
    post(routes, "prepare/file", this::content);
    post(routes, "prepare/fact", this::fact);
    post(
        routes,
        "prepare/rollback",
        posted -> json.outcome(desk.prepareRollback(posted.said("entry"))));
    routes.post(Door.API + "publish", this::publish);
    quietly(routes, "discard", posted -> desk.discard(posted.said("draft")));
    quietly(routes, "settle", this::settle);
  }

  private JsonNode answer(Context context) {
    String topic = query(context, "topic");
    return desk.answer(topic)
        .map(json::shown)
        .orElseThrow(() -> new NotFoundResponse("There is no topic '%s'.".formatted(topic)));
  }

  private JsonNode file(Context context) {
    String name = query(context, "name");
    return desk.file(name)
        .map(content -> DeskJson.object().put("file", name).put("content", content))
        .orElseThrow(() -> new NotFoundResponse("There is no file '%s'.".formatted(name)));
  }

  private JsonNode preview(Posted posted) {
    return json.shown(desk.preview(name(posted), posted.text("content")));
  }

  private JsonNode explain(Posted posted) {
    String question = posted.said("question");
    if (question.length() > LONGEST_QUESTION) {
      throw new BadRequestResponse("The question is too long.");
    }
    return json.explanation(desk.explain(question));
  }

  private JsonNode teaching(Posted posted) {
    List<String> phrasings = new ArrayList<>(posted.texts("phrasings"));
    phrasings.replaceAll(String::strip);
    phrasings.removeIf(String::isEmpty);
    if (phrasings.isEmpty()) {
      throw new BadRequestResponse("There is nothing to teach: choose at least one question.");
    }
    return json.outcome(desk.prepareTeaching(posted.said("topic"), phrasings));
  }

  private JsonNode content(Posted posted) {
    return json.outcome(desk.prepareFile(name(posted), posted.text("content")));
  }

  private JsonNode fact(Posted posted) {
    return json.outcome(
        desk.prepareFact(
            new Desk.FactChange(
                posted.said("fact"),
                posted.said("figure"),
                posted.said("publisher"),
                posted.date("date"),
                posted.optional("link").map(String::strip).filter(it -> !it.isEmpty()),
                posted.optional("about").map(String::strip).filter(it -> !it.isEmpty()))));
  }

  private void publish(Context context) {
    Posted posted = Posted.of(context);
    String why = posted.optional("why").orElse("").strip();
    if (why.length() > LONGEST_REASON) {
      throw new BadRequestResponse(
          "The reason is too long: %d characters are possible.".formatted(LONGEST_REASON));
    }
    String who = Door.current(context).editor();
    write(context, json.outcome(desk.publish(posted.said("draft"), who, why)));
  }

  private void settle(Posted posted) {
    List<String> others = posted.texts("others");
    desk.settle(new Desk.Group(posted.text("text"), others, others.size() + 1L, List.of()));
  }

  private static String name(Posted posted) {
    return posted.said("file");
  }

  private static String query(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      throw new BadRequestResponse("%s is missing.".formatted(name));
    }
    return value;
  }

  private static void read(RoutesConfig routes, String name, Function<Context, JsonNode> reading) {
    routes.get(Door.API + name, context -> write(context, reading.apply(context)));
  }

  private static void post(RoutesConfig routes, String name, Function<Posted, JsonNode> doing) {
    routes.post(Door.API + name, context -> write(context, doing.apply(Posted.of(context))));
  }

  private static void quietly(RoutesConfig routes, String name, Consumer<Posted> doing) {
    routes.post(
        Door.API + name,
        context -> {
          doing.accept(Posted.of(context));
          context.status(204);
        });
  }

  private static void write(Context context, JsonNode json) {
    context.contentType("application/json; charset=utf-8").result(json.toString());
  }
}
