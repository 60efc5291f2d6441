package org.waraid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Botpress's JSON: intents with their utterances by language, and questions with answers. */
final class BotpressImporter implements Importer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Gathering gathering;

  BotpressImporter(Gathering gathering) {
    this.gathering = gathering;
  }

  @Override
  public void read(Path file, String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      gathering.error(file, line, "this is no JSON: " + e.getOriginalMessage());
      return;
    }
    List<JsonNode> entries = new ArrayList<>();
    for (String list : List.of("intents", "qnas")) {
      root.path(list).forEach(entries::add);
    }
    if (root.isArray()) {
      root.forEach(entries::add);
    } else if (entries.isEmpty()) {
      entries.add(root);
    }
    Lines lines = new Lines(text);
    for (JsonNode entry : entries) {
      if (entry.path("utterances").isObject()) {
        intent(file, lines, entry);
      } else if (questions(entry).isObject()) {
        question(file, lines, entry);
      } else {
        gathering.error(
            file,
            1,
            "this is no file of Botpress: expected 'name' and 'utterances' by language, or 'questions' and 'answers' by language");
        return;
      }
    }
  }

  private static JsonNode questions(JsonNode entry) {
    return entry.path("data").isObject() ? entry.at("/data/questions") : entry.path("questions");
  }

  private void intent(Path file, Lines lines, JsonNode entry) {
    String name = entry.path("name").asText(entry.path("id").asText(""));
    if (name.isBlank()) {
      gathering.error(file, 1, "an intent has no name; give it one");
      return;
    }
    int line = lines.of(name);
    phrasings(file, lines, name, entry.path("utterances"));
    for (String field : List.of("slots", "contexts", "entities")) {
      JsonNode value = entry.path(field);
      boolean global = value.size() == 1 && value.path(0).asText().equals("global");
      if (!value.isEmpty() && !global) {
        gathering.note(file, line, "'%s' of '%s' are not carried over".formatted(field, name));
      }
    }
  }

  private void question(Path file, Lines lines, JsonNode entry) {
    JsonNode data = entry.path("data").isObject() ? entry.path("data") : entry;
    JsonNode questions = data.path("questions");
    String first = questions.path(firstLanguage(questions)).path(0).asText("question");
    String name = entry.path("id").asText(first);
    int line = lines.of(first);
    phrasings(file, lines, name, questions);
    for (Map.Entry<String, JsonNode> language : data.path("answers").properties()) {
      Optional<String> code = SheetImporter.language(language.getKey());
      for (JsonNode answer : list(language.getValue())) {
        String text = answer.asText();
        code.ifPresent(it -> gathering.answer(file, lines.of(text), name, it, text));
      }
    }
    if (data.has("enabled") && !data.path("enabled").asBoolean()) {
      gathering.note(file, line, "'%s' was switched off; it is a draft here".formatted(name));
    }
    for (String field : List.of("redirectFlow", "redirectNode", "category")) {
      if (!data.path(field).asText("").isEmpty()) {
        gathering.note(file, line, "'%s' of '%s' is not carried over".formatted(field, name));
      }
    }
  }

  private static String firstLanguage(JsonNode questions) {
    return questions.fieldNames().hasNext() ? questions.fieldNames().next() : "";
  }

  private void phrasings(Path file, Lines lines, String topic, JsonNode byLanguage) {
    int slots = 0;
    for (Map.Entry<String, JsonNode> language : byLanguage.properties()) {
      Optional<String> code = SheetImporter.language(language.getKey());
      if (code.isEmpty()) {
        gathering.error(
            file,
            lines.of(language.getKey()),
            "'%s' is not a language; write its code, such as en".formatted(language.getKey()));
        continue;
      }
      for (JsonNode utterance : list(language.getValue())) {
        String text = utterance.asText();
        slots += Annotations.count(text);
        gathering.phrasing(
            file, lines.of(text), topic, Phrased.ASK, code.get(), Annotations.stripped(text));
      }
    }
    if (slots > 0) {
      gathering.note(
          file,
          lines.of(topic),
          "%d %s of '%s' taken as plain words"
              .formatted(slots, slots == 1 ? "slot" : "slots", topic));
    }
  }

  private static Iterable<JsonNode> list(JsonNode value) {
    return value.isTextual() ? List.of(value) : value;
  }

  /** Where texts of a JSON file stand; the parsed tree does not tell. */
  private record Lines(String file) {
    int of(String text) {
      int at = file.indexOf(quoted(text));
      return at < 0 ? 1 : (int) file.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static String quoted(String text) {
      try {
        return MAPPER.writeValueAsString(text);
      } catch (JsonProcessingException e) {
        return text; // Any text can be written; this is for the compiler.
      }
    }
  }
}
