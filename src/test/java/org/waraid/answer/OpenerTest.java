package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Term;
import org.waraid.understanding.Frame;
import org.waraid.understanding.Moments;
import org.waraid.understanding.QuestionKind;
import org.waraid.understanding.Understood;
import org.waraid.understanding.Utterance;
import org.waraid.understanding.Word;

/** The source says "more than $7bn". */
class OpenerTest {
  private static final Set<QuestionKind> CLOSED = Set.of(QuestionKind.YES_NO);
  private final Opener opener = new Opener(Herald.CATALOGUE.facts());

  @Test
  void saysYes_whenTheFigureIsTheFacts() {
    assertThat(opening("was it $7bn", CLOSED)).isEqualTo(Finding.Opening.YES);
    assertThat(opening("was it 7,000 million dollars", CLOSED)).isEqualTo(Finding.Opening.YES);
  }

  @Test
  void saysNotQuite_whenTheFigureDiffers() {
    assertThat(opening("was it $8bn", CLOSED)).isEqualTo(Finding.Opening.NOT_QUITE);
    assertThat(opening("was it $7m", CLOSED)).isEqualTo(Finding.Opening.NOT_QUITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"was it only $7bn", "was it less than $7bn", "is it not $7bn", "just $7bn, is it"})
  void saysNothing_whenTheFigureIsRight_butTheQuestionMayNotBe(String message) {
    assertThat(opening(message, CLOSED)).isEqualTo(Finding.Opening.NONE);
  }

  @Test
  void saysNothing_whenNoFigureIsNamed() {
    assertThat(opening("did Norway send aid", CLOSED)).isEqualTo(Finding.Opening.NONE);
  }

  @Test
  void saysNothing_whenTheQuestionIsOpen() {
    assertThat(opening("how was $8bn sent", Set.of(QuestionKind.HOW)))
        .isEqualTo(Finding.Opening.NONE);
  }

  @Test
  void saysNothing_whenOneOfTwoIsToBeChosen() {
    assertThat(opening("was it $7bn or $8bn", Set.of(QuestionKind.YES_NO, QuestionKind.COMPARE)))
        .isEqualTo(Finding.Opening.NONE);
  }

  @Test
  void saysNo_whenAWrongNameIsCorrected() {
    Term ukraine = term("ukraine");

    assertThat(opening("was it Ukraine", CLOSED, ukraine)).isEqualTo(Finding.Opening.NO);
    assertThat(opening("was it Ukraine's $7bn", CLOSED, ukraine)).isEqualTo(Finding.Opening.NO);
  }

  private static Term term(String id) {
    return Herald.CATALOGUE.terms().stream()
        .filter(term -> term.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Finding.Opening opening(String message, Set<QuestionKind> kinds, Term... corrected) {
    List<Word> words = new ArrayList<>();
    for (String word : message.split("[ ,]+", -1)) {
      words.add(new Word(word, word, 0));
    }
    Frame frame =
        new Frame(
            List.of(),
            new QuantityReader().findAll(message),
            List.of(),
            kinds,
            Set.of(),
            Moments.NONE,
            false);
    return opener.opening(
        Herald.topic("aid-sent-topic"),
        new Understood.Candidate(
            "aid-sent-topic", 1, List.of(), List.of(corrected), List.of(), false),
        new Utterance(message, words, frame));
  }
}
