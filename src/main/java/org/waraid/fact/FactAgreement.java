package org.waraid.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waraid.source.Article;
import org.waraid.source.ArticleException;
import org.waraid.source.Passage;
import org.waraid.source.Source;

/**
 * Compares facts with the sentences they stand on. A fact whose article is not at hand is passed
 * over. Safe to share between threads.
 */
public final class FactAgreement {
  private final PassageCheck check = new PassageCheck();

  /** What differs, without regard to who is said to have said it. */
  public List<Disagreement> problems(
      FactStore facts, Function<Source, Optional<Article>> articles) {
    return problems(facts, articles, id -> List.of());
  }

  /**
   * What differs, in the order of the facts.
   *
   * @param articles finds the text of a source
   * @param names every way to call the person with a vocabulary id; none where it is unknown
   */
  public List<Disagreement> problems(
      FactStore facts,
      Function<Source, Optional<Article>> articles,
      Function<String, List<String>> names) {
    List<Disagreement> problems = new ArrayList<>();
    Map<String, Optional<Article>> read = new HashMap<>();
    for (Fact fact : facts.facts()) {
      Optional<Source> source = facts.source(fact.passage().sourceId());
      if (source.isEmpty()) {
        problems.add(
            new Disagreement(
                fact.id(),
                "no source has the id '%s'; add it to sources.yaml or correct `source`"
                    .formatted(fact.passage().sourceId())));
        continue;
      }
      String id = source.get().id();
      if (!read.containsKey(id)) {
        read.put(id, read(fact, source.get(), articles, problems));
      }
      Optional<Article> article = read.getOrDefault(id, Optional.empty());
      article.ifPresent(found -> compare(fact, source.get(), found, names, problems));
    }
    return List.copyOf(problems);
  }

  /** A text that cannot be read is told once, at the first fact that needs it. */
  private static Optional<Article> read(
      Fact fact,
      Source source,
      Function<Source, Optional<Article>> articles,
      List<Disagreement> problems) {
    try {
      return articles.apply(source);
    } catch (ArticleException e) {
      problems.add(new Disagreement(fact.id(), "its source cannot be compared: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private void compare(
      Fact fact,
      Source source,
      Article article,
      Function<String, List<String>> names,
      List<Disagreement> problems) {
    Passage passage = fact.passage();
    if (passage.isWhole()) {
      if (article.sentences().stream().noneMatch(each -> check.states(fact, each))) {
        problems.add(
            new Disagreement(
                fact.id(),
                "no sentence of %s states it; correct it or its `source`"
                    .formatted(source.file())));
      }
      return;
    }
    Optional<Article.Sentence> sentence = article.passage(passage.paragraph(), passage.sentence());
    if (sentence.isEmpty()) {
      problems.add(new Disagreement(fact.id(), missing(passage, source, article)));
      return;
    }
    String where = "%s of %s".formatted(place(passage), source.file());
    check
        .problems(fact, sentence.get(), where)
        .forEach(text -> problems.add(new Disagreement(fact.id(), text)));
    fact.saidBy()
        .flatMap(speaker -> unheard(speaker, names.apply(speaker), article, passage, where))
        .ifPresent(text -> problems.add(new Disagreement(fact.id(), text)));
  }

  /** A speaker may be named one paragraph earlier and be "he" in this one. */
  private static Optional<String> unheard(
      String speaker, List<String> names, Article article, Passage passage, String where) {
    boolean heard =
        article.sentences().stream()
            .filter(sentence -> sentence.paragraph() <= passage.paragraph())
            .filter(sentence -> sentence.paragraph() >= passage.paragraph() - 1)
            .anyMatch(s -> names.stream().anyMatch(name -> Words.occur(name, s.text())));
    return names.isEmpty() || heard
        ? Optional.empty()
        : Optional.of(
            "`said-by: %s`, but none of %s is named at %s or in the paragraph before; correct"
                    .formatted(speaker, names, where)
                + " `said-by` or add the name to the vocabulary");
  }

  private static String missing(Passage passage, Source source, Article article) {
    int paragraphs = article.paragraphs().size();
    if (passage.paragraph() > paragraphs) {
      return "%s has no paragraph %d, only %d; correct `at`"
          .formatted(source.file(), passage.paragraph(), paragraphs);
    }
    int sentences = article.paragraphs().get(passage.paragraph() - 1).sentences().size();
    return "paragraph %d of %s has no sentence %d, only %d; correct `at`"
        .formatted(passage.paragraph(), source.file(), passage.sentence(), sentences);
  }

  private static String place(Passage passage) {
    return "paragraph %d, sentence %d".formatted(passage.paragraph(), passage.sentence());
  }
}
