package org.waraid.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Topic;

/** What one version of the files teaches. Immutable; safe for many threads. */
final class Lessons {
  private static final Logger log = LoggerFactory.getLogger(Lessons.class);

  /** Changes when the meaning of a kept model changes. */
  private static final String FORMAT = "21";

  private final School school;
  private final Catalogue catalogue;
  private final PhraseBook book;
  private final Utterances utterances;
  private final String key;

  Lessons(School school, Catalogue catalogue, PhraseBook book, Utterances utterances) {
    this.school = school;
    this.catalogue = catalogue;
    this.book = book;
    this.utterances = utterances;
    this.key = key(catalogue, book, school.lexical());
  }

  /**
   * What another version of the files teaches, read with the same eyes where the vocabulary is the
   * same: that new phrasings bring new words hardly matters to how others are spelled.
   */
  Lessons after(Catalogue next) {
    PhraseBook nextBook = new PhraseBook(next, book.language());
    return next.terms().equals(catalogue.terms())
        ? new Lessons(school, next, nextBook, utterances)
        : school.lessons(next);
  }

  School school() {
    return school;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Utterances utterances() {
    return utterances;
  }

  /** Hash of everything that is learned from. */
  String key() {
    return key;
  }

  /** What an earlier training learned from the same. */
  Optional<Model> kept() {
    return school.store().fitting(key);
  }

  /** Learns everything and keeps it, which takes minutes. */
  Model learn() {
    long start = System.nanoTime();
    Examples examples = examples();
    Model model = trainer().train(key, examples.alone(), examples.following());
    school.store().keep(model, examples.vectors());
    log.info(
        "Trained on {} phrases in {} ms",
        examples.alone().size(),
        (System.nanoTime() - start) / 1_000_000);
    return model;
  }

  PhraseBook book() {
    return book;
  }

  /** A phrase with what its words and its sentence vector say. */
  Example example(PhraseBook.Phrase phrase) {
    return example(phrase, school.sentences());
  }

  /** A phrase with what its words say, and with whatever vector these sentences give. */
  Example example(PhraseBook.Phrase phrase, Sentences vectors) {
    Utterance utterance = utterances.of(phrase.text());
    return new Example(
        phrase.label(), utterance, vectors.vector(utterance.text()), phrase.defining());
  }

  private Trainer trainer() {
    return new Trainer(catalogue, related(), told());
  }

  /** What the topics' answers tell. */
  Told told() {
    return new Told(catalogue, book.language(), utterances);
  }

  Related related() {
    return new Related(catalogue);
  }

  /** Messages after answers, as these lessons read them. */
  Exchanges exchanges(Sentences vectors) {
    return new Exchanges(catalogue, book.language(), utterances, vectors);
  }

  private record Examples(
      List<Example> alone, List<Following> following, Map<String, Vector> vectors) {}

  private Examples examples() {
    Map<String, Vector> known = school.store().vectors();
    Map<String, Vector> vectors = new HashMap<>();
    Sentences keeping =
        text -> {
          Optional<Vector> vector =
              Optional.ofNullable(vectors.get(text))
                  .or(() -> Optional.ofNullable(known.get(text)))
                  .or(() -> school.sentences().vector(text));
          vector.ifPresent(each -> vectors.put(text, each));
          return vector;
        };
    List<Example> alone = examples(book.phrases(), keeping);
    return new Examples(alone, following(keeping), vectors);
  }

  /** In the order of {@link PhraseBook#following()}. */
  private List<Following> following(Sentences vectors) {
    Exchanges exchanges = exchanges(vectors);
    Related related = related();
    List<PhraseBook.Turn> turns = book.turns();
    List<Following> following = new ArrayList<>();
    for (Example example : examples(book.followUps(), vectors)) {
      // Talks show what follows what; without any, whatever may lead to a phrase has to do.
      List<Exchange> madeUp = turns.isEmpty() ? madeUp(example, related, exchanges) : List.of();
      following.add(new Following(following.size(), example, madeUp));
    }
    for (PhraseBook.Turn turn : turns) {
      Example example = example(turn.phrase(), vectors);
      Exchange exchange = exchanges.of(turn.before(), example.utterance());
      following.add(new Following(turn.talk(), example, List.of(exchange)));
    }
    return following;
  }

  private static List<Exchange> madeUp(Example example, Related related, Exchanges exchanges) {
    return related.contexts(Labels.topicOf(example.label())).stream()
        .map(topic -> exchanges.of(new Before(topic, Optional.empty()), example.utterance()))
        .toList();
  }

  private List<Example> examples(List<PhraseBook.Phrase> phrases, Sentences vectors) {
    return phrases.stream().map(phrase -> example(phrase, vectors)).toList();
  }

  static String key(Catalogue catalogue, PhraseBook book, boolean lexical) {
    String language = book.language();
    StringBuilder all = new StringBuilder(FORMAT).append(language).append(lexical);
    for (Topic topic : catalogue.topics()) {
      all.append('\n').append(topic.id()).append(topic.about()).append(topic.facts());
    }
    book.phrases().forEach(phrase -> all.append('\n').append(phrase));
    book.followUps().forEach(phrase -> all.append('\n').append(phrase));
    book.turns().forEach(turn -> all.append('\n').append(turn));
    catalogue.terms().stream()
        .sorted(Comparator.comparing(term -> term.id()))
        .forEach(
            term ->
                all.append('\n')
                    .append(term.id())
                    .append(term.kind())
                    .append(term.aliases().get(language))
                    .append(term.misspelled().get(language))
                    .append(term.partOf()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
