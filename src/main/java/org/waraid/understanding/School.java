package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Catalogue;

/** What every training has in common, whatever the files say. Safe for many threads. */
final class School {
  private final String language;
  private final Sentences sentences;
  private final boolean lexical;
  private final Set<String> words;
  private final ModelStore store;

  /**
   * A school.
   *
   * @param language of the phrasings
   * @param sentences where sentence vectors come from
   * @param words English words that are never taken for misspellings
   * @param folder where a newly trained model is kept
   */
  School(String language, Sentences sentences, Set<String> words, Path folder) {
    this.language = requireNonNull(language, "language is null");
    this.sentences = new RecentSentences(sentences);
    this.lexical = sentences.vector("test").isEmpty();
    this.words = Set.copyOf(words);
    this.store = new ModelStore(folder, language + (lexical ? "-lexical" : "") + ".model");
  }

  Lessons lessons(Catalogue catalogue) {
    PhraseBook book = new PhraseBook(catalogue, language);
    return new Lessons(this, catalogue, book, utterances(catalogue, book));
  }

  /** What an earlier training learned from the same files. */
  Optional<Model> kept(Catalogue catalogue) {
    return store.fitting(Lessons.key(catalogue, new PhraseBook(catalogue, language), lexical));
  }

  private Utterances utterances(Catalogue catalogue, PhraseBook book) {
    Lexicon lexicon = new Lexicon(catalogue.terms(), language);
    Set<String> known = new HashSet<>(words);
    known.addAll(lexicon.words());
    PhraseBook.Words written = book.words();
    known.addAll(written.shared());
    Map<String, Long> uses = written.usesOf(known);
    lexicon.words().forEach(word -> uses.merge(word, 1L, Long::sum));
    return new Utterances(new Speller(uses, known), new FrameReader(lexicon));
  }

  Sentences sentences() {
    return sentences;
  }

  boolean lexical() {
    return lexical;
  }

  ModelStore store() {
    return store;
  }
}
