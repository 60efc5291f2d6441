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
    String dash = of(content).flatMap(ResponseEdit::dash).orElse("  - ");
    String end = lineEnd(content);
    String field = end + " ".repeat(dash.length());
    StringBuilder text = new StringBuilder(content.stripTrailing());
    text.append(end).append(dash).append("id: ").append(source.id());
    text.append(field).append("publisher: ").append(quoted(source.publisher()));
    text.append(field).append("credit: ").append(quoted(source.credit()));
    text.append(field).append("about: ").append(quoted(source.about()));
    text.append(field).append("date: ").append(source.date());
    source.link().ifPresent(link -> text.append(field).append("link: ").append(quoted(link)));
    return text.append(field).append("file: ").append(quoted(source.file())).append(end).toString();
  }

  /** What stands before the first source: lists may be indented or not. */
  private static Optional<String> dash(ResponseEdit file) {
    return file.tree.items("sources").stream()
        .map(Tree::place)
        .map(place -> file.yaml.line(place.line()).substring(0, place.column() - 1))
        .findFirst()
        .filter(before -> before.strip().equals("-"));
  }

  private static String lineEnd(String content) {
    return content.contains("\r\n") ? "\r\n" : "\n";
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
    boolean block = before.strip().equals("-");
    String between = block ? lineEnd(text) + before : ", ";
    phrasings.forEach(each -> added.append(between).append(quoted(each)));
    int at = block ? behindComment(endOf(last)) : endOf(last);
    return Optional.of(new StringBuilder(text).insert(at, added).toString());
  }

  /** A comment in the same line belongs to what stands before it. */
  private int behindComment(int end) {
    String rest = yaml.text().substring(end).lines().findFirst().orElse("");
    return rest.strip().startsWith("#") ? end + rest.length() : end;
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
          if (OF_THE_OLD_PASSAGE.contains(field.key().value())) {
            if (fields.flow()) {
              cut(text, field);
            } else {
              deleteLines(text, field);
            }
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

  /** Takes a field out of braces, with the comma before it. */
  private void cut(StringBuilder text, Tree.Field field) {
    String all = yaml.text();
    int comma = all.lastIndexOf(',', field.key().start());
    if (comma < 0 || !all.substring(comma + 1, field.key().start()).isBlank()) {
      return;
    }
    int end =
        field.value() instanceof Tree.Text value
            ? endOf(value)
            : all.indexOf(field.value() instanceof Tree.Items ? "]" : "}", lastEnd(field.value()))
                + 1;
    text.delete(comma, end);
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
