package org.waraid.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one line of a set. */
final class SetLine {
  private final Path set;
  private final int line;
  private final List<String> problems;

  SetLine(Path set, int line, List<String> problems) {
    this.set = set;
    this.line = line;
    this.problems = problems;
  }

  void problem(String what) {
    problems.add(set + ":" + line + ": " + what);
  }

  List<Question> read(JsonNode item) {
    if (!item.isObject()) {
      problem("is not a JSON object: expected {\"id\": \"…\", \"q\": \"…\"}");
      return List.of();
    }
    String id = required(item, "id");
    if (!item.has("turns")) {
      return List.of(question(item, item, id, id));
    }
    List<Question> turns = new ArrayList<>();
    if (!item.get("turns").isArray() || item.get("turns").isEmpty()) {
      problem("'turns' is no list of questions");
    }
    for (JsonNode turn : item.get("turns")) {
      turns.add(question(item, turn, id + "." + (turns.size() + 1), id));
    }
    return turns;
  }

  private Question question(JsonNode item, JsonNode turn, String id, String conversation) {
    String name = String.valueOf(set.getFileName());
    return new Question(
        name,
        id,
        name + "/" + conversation,
        required(turn, "q"),
        expectation(turn),
        new Question.Labels(
            label(turn, item, "kind"), label(turn, item, "style"), label(turn, item, "topic")),
        groups(turn),
        texts(turn.path("must_not"), "must_not"),
        texts(turn.path("forbid"), "forbid"),
        turn.path("accept_dated").asBoolean());
  }

  private Expectation expectation(JsonNode turn) {
    String id = turn.path("expect").asText("answer");
    return Expectation.of(id)
        .orElseGet(
            () -> {
              problem("'expect' is '" + id + "': expected answer, refuse or chitchat");
              return Expectation.ANSWER;
            });
  }

  private String required(JsonNode item, String name) {
    JsonNode value = item.path(name);
    if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
      problem("has no '" + name + "'");
      return "";
    }
    return value.asText();
  }

  private static String label(JsonNode turn, JsonNode item, String name) {
    return turn.path(name).asText(item.path(name).asText(""));
  }

  private List<List<String>> groups(JsonNode turn) {
    List<List<String>> groups = new ArrayList<>();
    JsonNode must = turn.path("must");
    if (!must.isArray() && !must.isMissingNode() && !must.isNull()) {
      problem("'must' is no list of lists of texts");
    }
    must.forEach(group -> groups.add(texts(group, "must")));
    return groups;
  }

  private List<String> texts(JsonNode list, String name) {
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    boolean right = list.isArray();
    for (JsonNode text : list) {
      right &= text.isTextual();
      texts.add(text.asText());
    }
    if (!right) {
      problem("'" + name + "' is no list" + (name.equals("must") ? " of lists" : "") + " of texts");
    }
    return texts;
  }
}
