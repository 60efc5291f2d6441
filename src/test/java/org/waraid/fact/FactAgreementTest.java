package org.waraid.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.source.Article;
import org.waraid.source.ArticleException;
import org.waraid.source.ArticleReader;
import org.waraid.source.Fingerprint;
import org.waraid.source.Passage;

class FactAgreementTest {
  private static final String FIRST =
      "Norway has sent some 300 of the 1,000 generators it promised, Anna Berg said.";
  private static final String SECOND = "\u201cIt isn\u2019t over,\u201d she added.";
  private static final Article ARTICLE = new ArticleReader().of(FIRST + "\n\n" + SECOND);

  private final FactAgreement agreement = new FactAgreement();

  @Test
  void findsNothing_whenFactsAgree() {
    Fact figure = Facts.figure("sent", "about 300", first());
    Fact phrase = fact(new Fact.Value.Phrase("It isn't over"), second(), Optional.of("berg"));
    Fact name = fact(new Fact.Value.Name("anna berg"), first(), Optional.empty());
    Fact statement =
        fact(
            new Fact.Value.Statement("kept no promise", List.of("it promised", "has sent")),
            first(),
            Optional.empty());
    assertThat(
            agreement.problems(
                Facts.store(figure, phrase, name, statement),
                source -> Optional.of(ARTICLE),
                id -> List.of("Berg")))
        .isEmpty();
  }

  @Test
  void tells_whenFigureIsAnother() {
    assertThat(texts(Facts.figure("f", "about 400 generators", first())))
        .containsExactly(
            "the figure 'about 400 generators' does not stand at paragraph 1, sentence 1 of"
                + " paper.txt, which states 'some 300' and '1,000 generators'; correct `figure` or"
                + " `at`");
  }

  @Test
  void tells_whenFigureHasAnotherUnit() {
    assertThat(texts(Facts.figure("f", "about $300", first()))).hasSize(1);
    assertThat(texts(Facts.figure("f", "1,000 tanks", first()))).hasSize(1);
  }

  @Test
  void tells_whenHedgeIsMissing() {
    assertThat(texts(Facts.figure("f", "300 generators", first())))
        .containsExactly(
            "the figure '300 generators' is hedged otherwise at paragraph 1, sentence 1 of"
                + " paper.txt, which says 'some 300'; write it so");
  }

  @Test
  void tells_whenSentenceChanged() {
    Passage stale = new Passage("paper", 1, 1, "0123456789abcdef");
    assertThat(texts(Facts.figure("f", "about 300", stale)))
        .containsExactly(
            "the sentence at paragraph 1, sentence 1 of paper.txt is not the one the fact was"
                + " written for; compare them, then write `fingerprint: "
                + Fingerprint.of(FIRST)
                + "`");
  }

  @Test
  void tells_whenWordsAreMissing() {
    assertThat(texts(fact(new Fact.Value.Name("Ann"), first(), Optional.empty())))
        .containsExactly(
            "the name 'Ann' does not stand at paragraph 1, sentence 1 of paper.txt; correct the"
                + " words or `at`");
    assertThat(texts(fact(new Fact.Value.Phrase("over it"), second(), Optional.empty())))
        .containsExactly(
            "the phrase 'over it' does not stand at paragraph 2, sentence 1 of paper.txt; correct"
                + " the words or `at`");
    Fact.Value statement = new Fact.Value.Statement("all lost", List.of("lost", "Norway"));
    assertThat(texts(fact(statement, first(), Optional.empty())))
        .containsExactly(
            "the words 'lost' do not stand at paragraph 1, sentence 1 of paper.txt; correct the"
                + " words or `at`");
  }

  @Test
  void tells_whenPlaceIsMissing() {
    assertThat(texts(Facts.figure("f", "about 300", new Passage("paper", 7, 1, "0"))))
        .containsExactly("paper.txt has no paragraph 7, only 2; correct `at`");
    assertThat(texts(Facts.figure("f", "about 300", new Passage("paper", 2, 3, "0"))))
        .containsExactly("paragraph 2 of paper.txt has no sentence 3, only 1; correct `at`");
  }

  @Test
  void tells_whenSpeakerIsNotNamed() {
    Fact fact = fact(new Fact.Value.Phrase("It isn't over"), second(), Optional.of("holm"));
    assertThat(
            agreement.problems(
                Facts.store(fact), source -> Optional.of(ARTICLE), id -> List.of("Ola Holm")))
        .containsExactly(
            new Disagreement(
                "fact",
                "`said-by: holm`, but none of [Ola Holm] is named at paragraph 2, sentence 1 of"
                    + " paper.txt or in the paragraph before; correct `said-by` or add the name to"
                    + " the vocabulary"));
  }

  @Test
  void tells_whenSourceIsUnknown() {
    assertThat(texts(Facts.figure("f", "5 tanks", new Passage("other", 1, 1, "0"))))
        .containsExactly(
            "no source has the id 'other'; add it to sources.yaml or correct `source`");
  }

  @Test
  void tellsOnce_whenArticleIsUnreadable() {
    FactStore store =
        Facts.store(Facts.figure("a", "5 tanks", first()), Facts.figure("b", "5 tanks", first()));
    assertThat(
            agreement.problems(
                store,
                source -> {
                  throw new ArticleException("paper.txt: not UTF-8");
                }))
        .containsExactly(
            new Disagreement("a", "its source cannot be compared: paper.txt: not UTF-8"));
  }

  @Test
  void passesOver_whenArticleIsNotAtHand() {
    Fact fact = Facts.figure("f", "5 tanks", first());
    assertThat(agreement.problems(Facts.store(fact), source -> Optional.empty())).isEmpty();
  }

  private List<String> texts(Fact fact) {
    return agreement.problems(Facts.store(fact), source -> Optional.of(ARTICLE)).stream()
        .map(Disagreement::text)
        .toList();
  }

  private static Fact fact(Fact.Value value, Passage passage, Optional<String> saidBy) {
    return Facts.fact("fact", value, passage, saidBy);
  }

  private static Passage first() {
    return new Passage("paper", 1, 1, Fingerprint.of(FIRST));
  }

  private static Passage second() {
    return new Passage("paper", 2, 1, Fingerprint.of(SECOND));
  }
}
