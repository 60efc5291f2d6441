package org.waraid.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema's complaint means for an editor: what is wrong, what is allowed, how to mend it.
 */
final class SchemaWording {
  private static final String ANY_TEXT = "\\S";
  private static final String AN_ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

  private final ResponseFile.Kind kind;
  private final ResponseSchema schema;
  private final YamlText file;

  SchemaWording(ResponseFile.Kind kind, ResponseSchema schema, YamlText file) {
    this.kind = kind;
    this.schema = schema;
    this.file = file;
  }

  /**
   * Words one complaint.
   *
   * @param path keys and indexes that lead to the value
   * @param way the trees on that path, the value last
   */
  Problem problem(Error error, List<Object> path, List<Tree> way) {
    Tree value = way.get(way.size() - 1);
    JsonNode rule = schema.at(path);
    String name = name(path);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownField(error, value, rule);
      case "propertyNames" -> badLanguage(error, value);
      case "required" ->
          Problem.error(
              value.place(),
              "missing-field",
              "%s lacks '%s'%s"
                  .formatted(
                      whose(path, way),
                      error.getProperty(),
                      explained(schema.at(append(path, error.getProperty())))));
      case "dependencies" -> {
        String missing = error.getProperty().equals("statement") ? "words" : "statement";
        yield Problem.error(
            keyPlace(value, error.getProperty()),
            "missing-field",
            "'%s' needs '%s' beside it%s"
                .formatted(
                    error.getProperty(), missing, explained(schema.at(append(path, missing)))));
      }
      case "type" -> badForm(value, rule, name, path);
      case "enum" -> notAllowed(value, rule, name);
      case "pattern" -> badText(value, rule, name, error);
      case "format" ->
          Problem.error(
              value.place(),
              "bad-date",
              "'%s' is not a day; write it as year-month-day, such as 2026-11-24"
                  .formatted(shown(value)));
      case "minItems", "minProperties" -> empty(value, name);
      case "maxLength" ->
          Problem.error(
              value.place(),
              "too-long",
              "'%s' has %d characters; at most %s are allowed"
                  .formatted(name, length(value), error.getArguments()[0]));
      case "maxItems" ->
          Problem.error(
              value.place(),
              "too-many",
              "'%s' has %d entries; at most %s are allowed"
                  .formatted(name, ((Tree.Items) value).items().size(), error.getArguments()[0]));
      case "minimum", "maximum" ->
          Problem.error(
              value.place(),
              "bad-number",
              "'%s' must be from %s to %s, not %s"
                  .formatted(
                      name,
                      rule.path("minimum").asText(),
                      rule.path("maximum").asText(),
                      shown(value)));
      case "oneOf" -> notExactlyOne(value, rule, path, way);
      default ->
          Problem.error(value.place(), "wrong-form", "'%s' %s".formatted(name, error.getMessage()));
    };
  }

  private Problem unknownField(Error error, Tree value, JsonNode rule) {
    List<String> names = schema.names(rule);
    String typed = error.getProperty();
    return Problem.error(
        keyPlace(value, typed),
        "unknown-field",
        "'%s' is not known here; allowed are %s%s"
            .formatted(typed, String.join(", ", names), Nearest.hint(typed, names)));
  }

  private Problem badLanguage(Error error, Tree value) {
    return Problem.error(
        keyPlace(value, error.getProperty()),
        "bad-language",
        "'%s' is not a language; write its code of two or three small letters, such as en or uk"
            .formatted(error.getProperty()));
  }

  private Problem badForm(Tree value, JsonNode rule, String name, List<Object> path) {
    if (value instanceof Tree.Text text && text.value().isEmpty()) {
      return empty(value, name);
    }
    Set<String> types = types(rule);
    if (path.isEmpty()) {
      return Problem.error(
          value.place(),
          "wrong-form",
          "a file of this sort begins with '%s:' and what belongs to it stands indented below"
              .formatted(kind.list()));
    }
    if (types.contains("string") && value instanceof Tree.Fields map) {
      return mapForText(map);
    }
    return Problem.error(value.place(), "wrong-form", expected(value, rule, name, types));
  }

  private static String expected(Tree value, JsonNode rule, String name, Set<String> types) {
    if (types.contains("integer")) {
      return "'%s' must be a whole number, not '%s'".formatted(name, shown(value));
    }
    if (types.contains("string") && value instanceof Tree.Items) {
      return "'%s' must be one text, not a list".formatted(name);
    }
    if (types.contains("object") && rule.has("propertyNames")) {
      return "'%s' is written by language: put 'en:' on a line below it and the rest below that"
          .formatted(name);
    }
    if (types.contains("object")) {
      return "'%s' must be made of names and values, each as 'name: value' on a line of its own"
          .formatted(name);
    }
    if (types.contains("array")) {
      return "'%s' must be a list: put each entry on a line of its own, behind '- '"
          .formatted(name);
    }
    return "'%s' must be one text".formatted(name);
  }

  private Problem mapForText(Tree.Fields map) {
    String line = file.line(map.place().line());
    boolean brace = line.startsWith("{", map.place().column() - 1);
    if (map.flow() && brace) {
      return Problem.error(
          map.place(),
          "needs-quotes",
          "text must not begin with '{'"
              + (Quoting.beginsLine(file, map.place())
                  ? Quoting.quoted(file, map.place())
                  : "; put it in double quotes"));
    }
    if (map.flow()) {
      return Problem.error(
          map.place(),
          "needs-quotes",
          "': ' splits text in two; put this text in double quotes: \"%s: %s\""
              .formatted(map.fields().get(0).key().value(), shown(map.fields().get(0).value())));
    }
    boolean question = line.stripLeading().startsWith("- ? ");
    return Problem.error(
        map.place(),
        "needs-quotes",
        (question ? "text must not begin with '? '" : "': ' splits text in two")
            + Quoting.quotedEntry(file, map.place()));
  }

  private Problem notAllowed(Tree value, JsonNode rule, String name) {
    List<String> allowed = new ArrayList<>();
    rule.path("enum").forEach(item -> allowed.add(item.asText()));
    if (shown(value).isBlank()) {
      return empty(value, name);
    }
    return Problem.error(
        value.place(),
        "not-allowed",
        "'%s' is not allowed as '%s'; allowed are %s%s"
            .formatted(
                shown(value),
                name,
                String.join(", ", allowed),
                Nearest.hint(shown(value), allowed)));
  }

  private static Problem badText(Tree value, JsonNode rule, String name, Error error) {
    String text = shown(value);
    if (error.getArguments()[0].equals(ANY_TEXT) || text.isBlank()) {
      return empty(value, name);
    }
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean meant = error.getArguments()[0].equals(AN_ID) && !slug.isEmpty();
    return Problem.error(
        value.place(),
        "wrong-form",
        "'%s' will not do as '%s'%s%s"
            .formatted(text, name, explained(rule), meant ? "; did you mean '" + slug + "'?" : ""));
  }

  private static Problem empty(Tree value, String name) {
    return Problem.error(
        value.place(), "empty", "'%s' is empty; fill it in or delete it".formatted(name));
  }

  private Problem notExactlyOne(Tree value, JsonNode rule, List<Object> path, List<Tree> way) {
    List<String> choices = new ArrayList<>();
    rule.path("oneOf").forEach(item -> choices.add(item.path("required").path(0).asText()));
    List<String> present =
        choices.stream().filter(choice -> value.get(choice).isPresent()).toList();
    return Problem.error(
        value.place(),
        "one-of",
        "%s has %s; exactly one of %s is needed"
            .formatted(
                whose(path, way),
                present.isEmpty() ? "none" : String.join(" and ", present),
                String.join(", ", choices)));
  }

  private static String explained(JsonNode rule) {
    return ResponseSchema.description(rule)
        .map(text -> ": " + decapitalised(text.replaceAll("\\.$", "")))
        .orElse("");
  }

  private static String decapitalised(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** What an editor calls the thing at a path: "topic 'us-aid-sent'", "'at'", "this file". */
  private String whose(List<Object> path, List<Tree> way) {
    if (path.size() == 2 && path.get(1) instanceof Integer && way.size() > 2) {
      return way.get(2).text("id").map(id -> "'" + id.value() + "'").orElse("this entry");
    }
    return path.isEmpty() ? "this file" : "'" + name(path) + "'";
  }

  /** The key that a value belongs to, with its language behind a dot. */
  private String name(List<Object> path) {
    String name = "";
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i) instanceof String key) {
        boolean language = schema.at(path.subList(0, i)).has("propertyNames");
        name = language ? name + "." + key : key;
        if (name.startsWith("tests.")) {
          return name;
        }
      }
    }
    return name;
  }

  private static Place keyPlace(Tree tree, String key) {
    if (tree instanceof Tree.Fields map) {
      for (Tree.Field field : map.fields()) {
        if (field.key().value().equals(key)) {
          return field.key().place();
        }
      }
    }
    return tree.place();
  }

  private static Set<String> types(JsonNode rule) {
    Set<String> types = new TreeSet<>();
    rule.path("type").forEach(item -> types.add(item.asText()));
    types.add(rule.path("type").asText());
    return types;
  }

  private static List<Object> append(List<Object> path, String key) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  private static String shown(Tree value) {
    return value instanceof Tree.Text text ? text.value() : "";
  }

  private static int length(Tree value) {
    return shown(value).codePointCount(0, shown(value).length());
  }
}
