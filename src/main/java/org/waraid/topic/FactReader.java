package org.waraid.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waraid.fact.Derivation;
import org.waraid.fact.DerivationException;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.Passage;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;
import org.waraid.source.Source;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Makes sources and facts of what stands in the files, as far as its form allows. */
final class FactReader {
  private static final Map<String, List<String>> OPERANDS =
      Map.of(
          "share", List.of("of", "in"),
          "difference", List.of("from", "minus"),
          "sum", List.of("of", "and"),
          "ratio", List.of("of", "to"));

  private final Loaded loaded;
  private final QuantityReader figures;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  FactReader(Loaded loaded, QuantityReader figures) {
    this.loaded = loaded;
    this.figures = figures;
  }

  FactStore read() {
    loaded.entries(Kind.SOURCES).stream()
        .filter(Entry::sound)
        .map(FactReader::source)
        .forEach(source -> sources.putIfAbsent(source.id(), source));
    loaded.entries(Kind.FACTS).stream()
        .filter(Entry::sound)
        .map(this::fact)
        .flatMap(Optional::stream)
        .forEach(fact -> facts.putIfAbsent(fact.id(), fact));
    List<DerivedFact> derived =
        loaded.derived().stream().map(this::derived).flatMap(Optional::stream).toList();
    return new FactStore(
        new ArrayList<>(sources.values()), new ArrayList<>(facts.values()), derived);
  }

  private static Source source(Entry entry) {
    Tree tree = entry.tree();
    return new Source(
        needed(tree, "id"),
        needed(tree, "publisher"),
        needed(tree, "credit"),
        needed(tree, "about"),
        LocalDate.parse(needed(tree, "date")),
        optional(tree, "link"),
        needed(tree, "file"));
  }

  private Optional<Fact> fact(Entry entry) {
    Tree tree = entry.tree();
    Optional<Fact.Value> value = value(tree);
    String sourceId = needed(tree, "source");
    Optional<LocalDate> asOf =
        optional(tree, "as-of")
            .map(LocalDate::parse)
            .or(() -> Optional.ofNullable(sources.get(sourceId)).map(Source::date));
    if (value.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    Optional<Passage> passage = tree.get("at").map(at -> passage(sourceId, at, tree));
    if (passage.isEmpty()) {
      loaded.warn(
          tree.text("source").map(Tree.Text::place).orElse(tree.place()),
          "no-place",
          "nobody has said where '%s' states this; add 'at' and 'fingerprint', which the ingest command prints"
              .formatted(sourceId));
    }
    return Optional.of(
        new Fact(
            needed(tree, "id"),
            optional(tree, "actor"),
            optional(tree, "recipient"),
            needed(tree, "measure"),
            optional(tree, "status"),
            value.get(),
            passage.orElse(Passage.whole(sourceId)),
            optional(tree, "said-by"),
            asOf.get()));
  }

  private static Passage passage(String sourceId, Tree at, Tree fact) {
    return new Passage(
        sourceId,
        Integer.parseInt(needed(at, "paragraph")),
        Integer.parseInt(needed(at, "sentence")),
        needed(fact, "fingerprint"));
  }

  private Optional<Fact.Value> value(Tree tree) {
    if (tree.text("name").isPresent()) {
      return Optional.of(new Fact.Value.Name(needed(tree, "name")));
    }
    if (tree.text("phrase").isPresent()) {
      if (tree.text("said-by").isEmpty()) {
        loaded.warn(
            tree.text("phrase").map(Tree.Text::place).orElse(tree.place()),
            "unsaid-phrase",
            "a spoken phrase needs 'said-by': who said it");
      }
      return Optional.of(new Fact.Value.Phrase(needed(tree, "phrase")));
    }
    if (tree.text("statement").isPresent()) {
      List<String> words = tree.texts("words").stream().map(Tree.Text::value).toList();
      return Optional.of(new Fact.Value.Statement(needed(tree, "statement"), words));
    }
    String text = needed(tree, "figure");
    Optional<Quantity> quantity = figures.read(text);
    if (quantity.isEmpty()) {
      loaded.error(
          tree.text("figure").map(Tree.Text::place).orElse(tree.place()),
          "bad-figure",
          "'%s' cannot be read as one figure; write it as the source does, such as more than $40bn or 300,000 shells"
              .formatted(text));
    }
    return quantity.map(read -> new Fact.Value.Figure(text, read));
  }

  private Optional<DerivedFact> derived(Entry entry) {
    Tree tree = entry.tree();
    for (Map.Entry<String, List<String>> operation : OPERANDS.entrySet()) {
      Optional<Tree> operands = tree.get(operation.getKey());
      if (operands.isPresent()) {
        List<Optional<Fact>> both =
            operation.getValue().stream().map(key -> operand(operands.get(), key)).toList();
        if (entry.sound() && both.get(0).isPresent() && both.get(1).isPresent()) {
          return derive(entry, operation.getKey(), both.get(0).get(), both.get(1).get());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<DerivedFact> derive(Entry entry, String key, Fact left, Fact right) {
    DerivedFact.Operation operation = DerivedFact.Operation.valueOf(key.toUpperCase(Locale.ROOT));
    try {
      return Optional.of(Derivation.of(needed(entry.tree(), "id"), operation, left, right));
    } catch (DerivationException e) {
      loaded.error(
          entry.tree().get(key).map(Tree::place).orElse(entry.tree().place()),
          "cannot-derive",
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A fact that something is computed from. */
  private Optional<Fact> operand(Tree operands, String key) {
    Optional<Tree.Text> id = operands.text(key).filter(text -> !text.value().isBlank());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    String name = id.get().value();
    Entry entry = loaded.names(Kind.FACTS).get(name);
    List<String> withFigure =
        loaded.entries(Kind.FACTS).stream()
            .filter(fact -> fact.tree().get("figure").isPresent())
            .flatMap(fact -> fact.id().stream())
            .map(Tree.Text::value)
            .toList();
    if (entry == null) {
      loaded.error(
          id.get().place(),
          "unknown-fact",
          "there is no fact '%s' in facts.yaml%s".formatted(name, Nearest.hint(name, withFigure)));
    } else if (!withFigure.contains(name)) {
      loaded.error(
          id.get().place(),
          "no-figure",
          "'%s' has no figure of its own to compute with%s"
              .formatted(name, Nearest.hint(name, withFigure)));
    }
    return Optional.ofNullable(facts.get(name))
        .filter(fact -> fact.value() instanceof Fact.Value.Figure);
  }

  private static String needed(Tree tree, String key) {
    return optional(tree, key)
        .orElseThrow(() -> new IllegalStateException("the schema lets '" + key + "' be missing"));
  }

  private static Optional<String> optional(Tree tree, String key) {
    return tree.text(key).map(Tree.Text::value).map(String::strip);
  }
}
