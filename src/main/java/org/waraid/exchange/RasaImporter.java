package org.waraid.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads Rasa's YAML: intents with their examples, and the responses that carry an intent's name or
 * follow it in a rule or story.
 */
final class RasaImporter implements Importer {
  private static final String UTTER = "utter_";
  private static final Set<String> READ =
      Set.of("version", "nlu", "responses", "rules", "stories", "intents");

  private final Gathering gathering;
  private final String language;
  private final Map<String, Answered> responses = new LinkedHashMap<>();

  /** The response that follows an intent, by the intent's name. */
  private final Map<String, String> follows = new HashMap<>();

  RasaImporter(Gathering gathering, String language) {
    this.gathering = gathering;
    this.language = language;
  }

  @Override
  public void read(Path file, String text) {
    try {
      Map<String, Node> root = YamlNodes.root(text);
      if (root.keySet().stream().noneMatch(READ::contains)) {
        throw new BadFileException(
            1, "this is no file of Rasa: expected 'nlu:', 'responses:', 'rules:' or 'stories:'");
      }
      root.forEach(
          (key, node) -> {
            if (!READ.contains(key)) {
              gathering.note(file, YamlNodes.line(node), "'%s' is not carried over".formatted(key));
            }
          });
      for (Node item : YamlNodes.items(root.get("nlu"))) {
        item(file, item);
      }
      responses(file, root.get("responses"));
      for (String list : List.of("rules", "stories")) {
        YamlNodes.items(root.get(list)).forEach(this::path);
      }
    } catch (BadFileException e) {
      gathering.error(file, e.line(), e.text());
    }
  }

  private void item(Path file, Node item) {
    Map<String, Node> fields = YamlNodes.fields(item);
    int line = YamlNodes.line(item);
    Optional<String> intent = YamlNodes.text(fields.get("intent"));
    if (intent.isEmpty()) {
      String what = fields.isEmpty() ? "this entry" : fields.keySet().iterator().next();
      String name = YamlNodes.text(fields.get(what)).map(text -> " '" + text + "'").orElse("");
      gathering.note(
          file,
          line,
          "%s%s is not carried over; other words for a thing belong in the vocabulary"
              .formatted(what, name));
      return;
    }
    if (fields.containsKey("metadata")) {
      gathering.note(
          file, line, "the metadata of '%s' are not carried over".formatted(intent.get()));
    }
    int entities = 0;
    for (Example example : examples(file, fields.get("examples"), intent.get(), line)) {
      entities += Annotations.count(example.text());
      gathering.phrasing(
          file,
          example.line(),
          intent.get(),
          Phrased.ASK,
          language,
          Annotations.stripped(example.text()));
    }
    if (entities > 0) {
      gathering.note(
          file,
          line,
          "%d %s of '%s' %s taken as plain words; the vocabulary names what they stand for"
              .formatted(
                  entities,
                  entities == 1 ? "entity" : "entities",
                  intent.get(),
                  entities == 1 ? "is" : "are"));
    }
  }

  private List<Example> examples(Path file, @Nullable Node node, String intent, int line) {
    List<Example> examples = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      lines(file, scalar, examples);
    }
    for (Node item : YamlNodes.items(node)) {
      Node text = item instanceof ScalarNode ? item : YamlNodes.fields(item).get("text");
      if (text instanceof ScalarNode scalar) {
        String plain = scalar.getValue().strip();
        examples.add(
            new Example(
                YamlNodes.line(scalar), plain.startsWith("- ") ? plain.substring(2) : plain));
      }
    }
    if (examples.isEmpty()) {
      gathering.note(file, line, "the intent '%s' has no examples".formatted(intent));
    }
    return examples;
  }

  /** Examples are a list of Markdown within one text of YAML. */
  private void lines(Path file, ScalarNode scalar, List<Example> examples) {
    boolean literal = scalar.getScalarStyle() == ScalarStyle.LITERAL;
    int line = YamlNodes.line(scalar) + (literal ? 1 : 0);
    for (String text : scalar.getValue().split("\n", -1)) {
      String stripped = text.strip();
      if (stripped.startsWith("-")) {
        examples.add(new Example(line, stripped.substring(1).strip()));
      } else if (!stripped.isEmpty()) {
        gathering.note(
            file, line, "'%s' is left out: it does not begin with '- '".formatted(stripped));
      }
      line += literal ? 1 : 0;
    }
  }

  private void responses(Path file, @Nullable Node node) {
    YamlNodes.fields(node)
        .forEach(
            (name, variants) -> {
              for (Node variant : YamlNodes.items(variants)) {
                variant(file, name, variant);
              }
            });
  }

  private void variant(Path file, String name, Node variant) {
    Map<String, Node> fields = YamlNodes.fields(variant);
    int line = YamlNodes.line(variant);
    fields
        .keySet()
        .forEach(
            key -> {
              if (!key.equals("text")) {
                gathering.note(file, line, "'%s' of '%s' is not carried over".formatted(key, name));
              }
            });
    Optional<String> text = YamlNodes.text(fields.get("text"));
    if (text.isPresent() && responses.containsKey(name)) {
      gathering.note(
          file, line, "a further text of '%s' is left out; an answer has one".formatted(name));
    } else if (text.isPresent() && !fields.containsKey("condition")) {
      responses.put(name, new Answered(file, line, text.get()));
      if (text.get().matches("(?s).*\\{[^{}]+}.*")) {
        gathering.note(
            file,
            line,
            "'%s' holds a slot in braces; here braces hold facts: write one or reword it"
                .formatted(name));
      }
    }
  }

  /** Notes the response that follows an intent at once. */
  private void path(Node rule) {
    Optional<String> intent = Optional.empty();
    for (Node step : YamlNodes.items(YamlNodes.fields(rule).get("steps"))) {
      Map<String, Node> fields = YamlNodes.fields(step);
      Optional<String> action = YamlNodes.text(fields.get("action"));
      if (action.isPresent() && intent.isPresent() && action.get().startsWith(UTTER)) {
        follows.putIfAbsent(intent.get(), action.get());
      }
      intent = YamlNodes.text(fields.get("intent"));
    }
  }

  @Override
  public void finish() {
    Map<String, List<String>> intents = new HashMap<>();
    follows.forEach(
        (intent, response) ->
            intents.computeIfAbsent(response, any -> new ArrayList<>()).add(intent));
    responses.forEach(
        (name, answer) -> {
          List<String> of = new ArrayList<>(intents.getOrDefault(name, List.of()));
          of.add(name.startsWith(UTTER) ? name.substring(UTTER.length()) : name);
          List<String> known = of.stream().distinct().filter(gathering::has).toList();
          known.forEach(
              topic ->
                  gathering.answer(answer.file(), answer.line(), topic, language, answer.text()));
          if (known.isEmpty()) {
            gathering.note(
                answer.file(),
                answer.line(),
                "the response '%s' is left out: it belongs to no intent that was read"
                    .formatted(name));
          }
        });
  }

  private record Example(int line, String text) {}

  private record Answered(Path file, int line, String text) {}
}
