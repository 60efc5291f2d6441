package org.waraid.understanding;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.source.Articles;
import org.waraid.source.Holdings;
import org.waraid.topic.Catalogue;

/**
 * Makes the passages of each catalogue out of the articles that are at hand, and tells in the log
 * what is wrong with those. Safe for many threads.
 */
public final class Library {
  private static final Logger log = LoggerFactory.getLogger(Library.class);

  private final Articles articles;
  private final String language;
  private final Sentences sentences;
  private final KeptSentences kept;
  private final AtomicReference<List<String>> told = new AtomicReference<>(List.of());

  /**
   * A library.
   *
   * @param language of the articles
   * @param sentences where sentence vectors come from; without any there are no passages
   */
  public Library(Articles articles, String language, Sentences sentences) {
    this.articles = articles;
    this.language = language;
    this.sentences = sentences;
    this.kept = new KeptSentences(sentences);
  }

  /** The passages of a catalogue's sources, of the files as they are now. */
  public Passages passages(Catalogue catalogue) {
    Holdings holdings = articles.holdings(catalogue.facts().sources());
    if (!told.getAndSet(holdings.problems()).equals(holdings.problems())) {
      holdings.problems().forEach(problem -> log.warn("Sources' texts: {}", problem));
    }
    Lexicon lexicon = new Lexicon(catalogue.terms(), language);
    Passages passages = Passages.of(holdings.articles(), new FrameReader(lexicon), kept, sentences);
    log.info(
        "{} sentences of {} sources may be quoted", passages.size(), holdings.articles().size());
    return passages;
  }
}
