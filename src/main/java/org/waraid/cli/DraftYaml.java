package org.waraid.cli;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waraid.source.Article;
import org.waraid.source.DraftFact;
import org.waraid.source.Name;
import org.waraid.source.Nouns;
import org.waraid.source.Phrase;
import org.waraid.source.Quantity;
import org.waraid.source.QuantityReader;

/**
 * Writes what was found in an article as response files for an editor to check: sources.yaml and
 * facts.yaml.
 */
final class DraftYaml {
  /** A longer quote would copy the article. */
  private static final int LONGEST_PHRASE = 8;

  private final QuantityReader quantities = new QuantityReader();
  private final String sourceId;
  private final String publisher;
  private final LocalDate date;
  private final String file;
  private final Set<String> ids = new HashSet<>();

  DraftYaml(String publisher, LocalDate date, String file) {
    this.publisher = publisher;
    this.date = date;
    this.file = file;
    sourceId = slug(publisher) + "-" + date;
  }

  String sources(Article article, List<DraftFact> drafts) {
    String measures =
        drafts.stream().map(DraftFact::measure).distinct().collect(Collectors.joining(", "));
    return """
        # yaml-language-server: $schema=schema/sources.schema.json
        # Drafted by machine: say in your own words what the article is about.
        sources:
          - id: %s
            publisher: %s
            credit: %s
            about: %s
            date: %s
            file: %s
        """
        .formatted(
            sourceId,
            scalar(publisher),
            scalar(credit(article)),
            scalar(measures.isEmpty() ? "aid to Ukraine" : "aid to Ukraine: " + measures),
            date,
            scalar(file));
  }

  String facts(List<DraftFact> drafts, List<Name> names, List<Phrase> phrases) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        # yaml-language-server: $schema=schema/facts.schema.json
        # Drafted by machine: compare each fact with the article, and its names with the vocabulary.
        facts:
        """);
    drafts.forEach(draft -> add(yaml, draft));
    names.stream().filter(name -> name.kind() == Name.Kind.PERSON).forEach(n -> add(yaml, n));
    phrases.stream().filter(DraftYaml::isShort).forEach(phrase -> add(yaml, phrase));
    return yaml.toString();
  }

  private void add(StringBuilder yaml, DraftFact draft) {
    String actor = draft.actor().map(DraftYaml::slug).orElse("");
    String status = draft.status().map(DraftYaml::slug).orElse("");
    String measure = slug(draft.measure());
    line(yaml, "  - id", id(actor + "-" + measure + "-" + status));
    optional(yaml, "actor", actor);
    optional(yaml, "recipient", draft.recipient().map(DraftYaml::slug).orElse(""));
    line(yaml, "    measure", measure);
    optional(yaml, "status", status);
    line(yaml, "    figure", scalar(figure(draft.figure())));
    optional(yaml, "said-by", draft.saidBy().map(DraftYaml::slug).orElse(""));
    place(yaml, draft.sentence());
  }

  private void add(StringBuilder yaml, Name name) {
    String person = slug(name.text());
    line(yaml, "  - id", id(person + "-name"));
    optional(yaml, "actor", person);
    line(yaml, "    measure", "person");
    line(yaml, "    name", scalar(name.text()));
    place(yaml, name.sentence());
    if (name.post().isPresent()) {
      line(yaml, "  - id", id(person + "-post"));
      optional(yaml, "actor", person);
      line(yaml, "    measure", "person");
      line(yaml, "    name", scalar(name.post().get()));
      place(yaml, name.sentence());
    }
  }

  private void add(StringBuilder yaml, Phrase phrase) {
    String speaker = phrase.speaker().map(DraftYaml::slug).orElse("");
    line(yaml, "  - id", id(speaker + "-said"));
    line(yaml, "    measure", "message");
    line(yaml, "    phrase", scalar(phrase.text()));
    optional(yaml, "said-by", speaker);
    place(yaml, phrase.sentence());
  }

  private void place(StringBuilder yaml, Article.Sentence sentence) {
    line(yaml, "    source", sourceId);
    line(
        yaml,
        "    at",
        "{paragraph: %d, sentence: %d}".formatted(sentence.paragraph(), sentence.number()));
    line(yaml, "    fingerprint", sentence.fingerprint());
  }

  private static void optional(StringBuilder yaml, String key, String value) {
    if (!value.isEmpty()) {
      line(yaml, "    " + key, value);
    }
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  /** The figure as it reads by itself: "some 300,000 shells", though the noun stands elsewhere. */
  private String figure(QuantityReader.Found found) {
    String text = found.text();
    boolean sentenceStart =
        text.length() > 1
            && Character.isUpperCase(text.charAt(0))
            && Character.isLowerCase(text.charAt(1));
    if (sentenceStart) {
      text = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
    Optional<Quantity> read = quantities.read(text);
    boolean whole = read.isPresent() && read.get().equals(found.quantity());
    return whole ? text : text + " " + Nouns.plural(found.quantity().unit());
  }

  /** The credit line that articles end with, such as "Source: Al Jazeera and news agencies". */
  private String credit(Article article) {
    return article.sentences().stream()
        .map(Article.Sentence::text)
        .filter(text -> text.startsWith("Source: "))
        .map(text -> text.substring("Source: ".length()))
        .findFirst()
        .orElse(publisher);
  }

  private static boolean isShort(Phrase phrase) {
    return phrase.text().split("\\s+", -1).length <= LONGEST_PHRASE;
  }

  private String id(String wanted) {
    String base = slug(wanted);
    String id = base;
    for (int number = 2; !ids.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("['’]s\\b", "")
            .toLowerCase(Locale.ROOT)
            .replace("ø", "o")
            .replace("ł", "l")
            .replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "");
  }

  /** Quoted unless YAML cannot mistake it. */
  private static String scalar(String text) {
    boolean plain = text.matches("[A-Za-z0-9€£$][A-Za-z0-9€£$ ,.%’'-]*");
    return plain && !text.endsWith(" ")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
  }
}
