package org.waraid.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waraid.source.Source;

/**
 * Changes the text of a response file at one place and leaves everything else as its editor wrote
 * it, comments and quotes included. What cannot be done is empty: the file is not YAML, or does not
 * hold the place.
 */
public final class ResponseEdit {
  private static final Path NOWHERE = Path.of("edited.yaml");

  /** What is known of where the old figure stands, and no longer true of the new one. */
  private static final Set<String> OF_THE_OLD_PASSAGE =
      Set.of("at", "fingerprint", "said-by", "as-of");

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\d$€£][\\p{L}\\d $€£%.,]*[\\p{L}\\d%]");

  private final YamlText yaml;
  private final Tree tree;

  private ResponseEdit(YamlText yaml, Tree tree) {
    this.yaml = yaml;
    this.tree = tree;
  }

  private static Optional<ResponseEdit> of(String content) {
    YamlText yaml = new YamlText(NOWHERE, content);
    return TreeReader.read(yaml, new ArrayList<>()).map(tree -> new ResponseEdit(yaml, tree));
  }

  /** A topics file in which a topic knows more phrasings. */
  public static Optional<String> withPhrasings(
      String content, String topic, String language, List<String> phrasings) {
    return of(content).flatMap(file -> file.addPhrasings(topic, language, phrasings));
  }

  /** A facts file in which a fact states another figure, by another source. */
  public static Optional<String> withFigure(
      String content, String fact, String figure, String source) {
    return of(content).flatMap(file -> file.setFigure(fact, figure, source));
  }

  /** A sources file with one more source at its end. */
  public static String withSource(String content, Source source) {
    StringBuilder text = new StringBuilder(content.stripTrailing());
    text.append("\n  - id: ").append(source.id());
    text.append("\n    publisher: ").append(quoted(source.publisher()));
    text.append("\n    credit: ").append(quoted(source.credit()));
    text.append("\n    about: ").append(quoted(source.about()));
    text.append("\n    date: ").append(source.date());
    source.link().ifPresent(link -> text.append("\n    link: ").append(quoted(link)));
    return text.append("\n    file: ").append(quoted(source.file())).append('\n').toString();
  }

  private Optional<String> addPhrasings(String topic, String language, List<String> phrasings) {
    List<Tree.Text> known =
        entry("topics", topic)
            .flatMap(entry -> entry.get("ask"))
            .map(ask -> ask.texts(language))
            .orElse(List.of());
    if (known.isEmpty() || phrasings.isEmpty()) {
      return Optional.empty();
    }
    Tree.Text last = known.get(known.size() - 1);
    String text = yaml.text();
    int lineStart = text.lastIndexOf('\n', last.start()) + 1;
    String before = text.substring(lineStart, last.start());
    StringBuilder added = new StringBuilder();
    if (before.strip().equals("-")) {
      phrasings.forEach(each -> added.append('\n').append(before).append(quoted(each)));
    } else {
      phrasings.forEach(each -> added.append(", ").append(quoted(each)));
    }
    return Optional.of(new StringBuilder(text).insert(endOf(last), added).toString());
  }

  /** A block scalar ends at the beginning of the line behind it. */
  private int endOf(Tree.Text text) {
    int end = text.end();
    while (end > text.start() && Character.isWhitespace(yaml.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private Optional<String> setFigure(String fact, String figure, String source) {
    Optional<Tree> entry = entry("facts", fact);
    Optional<Tree.Text> old = entry.flatMap(it -> it.text("figure"));
    Optional<Tree.Text> oldSource = entry.flatMap(it -> it.text("source"));
    if (old.isEmpty() || oldSource.isEmpty() || !(entry.get() instanceof Tree.Fields fields)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(yaml.text());
    List<Tree.Field> backwards = new ArrayList<>(fields.fields());
    backwards.sort(Comparator.comparingInt((Tree.Field field) -> field.key().start()).reversed());
    for (Tree.Field field : backwards) {
      switch (field.key().value()) {
        case "figure" ->
            text.replace(old.get().start(), endOf(old.get()), likeBefore(old.get(), figure));
        case "source" -> text.replace(oldSource.get().start(), endOf(oldSource.get()), source);
        default -> {
          if (OF_THE_OLD_PASSAGE.contains(field.key().value()) && !fields.flow()) {
            deleteLines(text, field);
          }
        }
      }
    }
    return Optional.of(text.toString());
  }

  private void deleteLines(StringBuilder text, Tree.Field field) {
    int start = yaml.text().lastIndexOf('\n', field.key().start()) + 1;
    String before = yaml.text().substring(start, field.key().start());
    int end = yaml.text().indexOf('\n', lastEnd(field.value()));
    if (before.isBlank()) {
      text.delete(start, end < 0 ? text.length() : end + 1);
    }
  }

  private static int lastEnd(Tree tree) {
    if (tree instanceof Tree.Text text) {
      return text.end() > text.start() ? text.end() - 1 : text.end();
    }
    if (tree instanceof Tree.Items items) {
      return items.items().stream().mapToInt(ResponseEdit::lastEnd).max().orElse(0);
    }
    return tree instanceof Tree.Fields fields
        ? fields.fields().stream()
            .mapToInt(field -> Math.max(field.key().end(), lastEnd(field.value())))
            .max()
            .orElse(0)
        : 0;
  }

  private Optional<Tree> entry(String list, String id) {
    return tree.items(list).stream()
        .filter(item -> item.text("id").filter(it -> it.value().equals(id)).isPresent())
        .findFirst();
  }

  /** The ids of a file's entries, whatever sort of file it is. */
  public static Set<String> ids(String content, String list) {
    Set<String> ids = new TreeSet<>();
    of(content)
        .ifPresent(
            file ->
                file.tree
                    .items(list)
                    .forEach(item -> item.text("id").ifPresent(id -> ids.add(id.value()))));
    return ids;
  }

  /** Without quotes where there were none and no YAML trap is near. */
  private static String likeBefore(Tree.Text old, String text) {
    return old.plain() && PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** A text in double quotes, which no YAML trap reaches. */
  private static String quoted(String text) {
    return '"'
        + text.replaceAll("\\s+", " ").strip().replace("\\", "\\\\").replace("\"", "\\\"")
        + '"';
  }
}
