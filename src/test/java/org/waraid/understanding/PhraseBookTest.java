package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Talk;

class PhraseBookTest {
  private static final Catalogue CATALOGUE =
      new ResponseReader(Clock.systemUTC())
          .read(Path.of("src/test/resources/responses"))
          .catalogue()
          .orElseThrow();

  @Test
  void turnsLeanOnTheAnswerBefore_andOnTheQuestionBefore() {
    assertThat(
            turns(
                turn("how much has Norway sent?", "aid-sent-topic"),
                turn("and shells?", "shells"),
                turn("tanks?", null)))
        .containsExactly(
            new PhraseBook.Turn(
                0,
                new Before("aid-sent-topic", Optional.of("how much has Norway sent?")),
                new PhraseBook.Phrase("shells", "and shells?", true)),
            new PhraseBook.Turn(
                0,
                new Before("shells", Optional.of("and shells?")),
                new PhraseBook.Phrase(Labels.OTHER, "tanks?", false)));
  }

  @Test
  void smallTalkAndDeclines_leaveWhatATalkIsAbout() {
    assertThat(
            turns(
                turn("how many shells?", "shells"),
                turn("hello", "greeting"),
                turn("why?", null),
                turn("how many?", "shells")))
        .extracting(PhraseBook.Turn::before)
        .containsExactly(
            new Before("shells", Optional.of("how many shells?")),
            new Before("shells", Optional.of("how many shells?")),
            new Before("shells", Optional.of("why?")));
  }

  @Test
  void nothingLeans_whereNothingWasAnswered() {
    assertThat(turns(turn("tanks?", null), turn("how many shells?", "shells"))).isEmpty();
  }

  @Test
  void leavesOut_whatMeansATopicThatIsNotServed() {
    assertThat(turns(turn("how many shells?", "shells"), turn("and the mood?", "a-draft")))
        .isEmpty();
  }

  private static Talk.Turn turn(String say, @Nullable String means) {
    return new Talk.Turn(say, Optional.ofNullable(means));
  }

  private static List<PhraseBook.Turn> turns(Talk.Turn... turns) {
    Catalogue with =
        new Catalogue(
            CATALOGUE.facts(),
            CATALOGUE.topics(),
            CATALOGUE.smallTalk(),
            CATALOGUE.neighbours(),
            List.of(new Talk(Map.of("en", List.of(turns)))),
            CATALOGUE.terms(),
            CATALOGUE.version());
    return new PhraseBook(with, "en").turns();
  }
}
