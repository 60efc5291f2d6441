package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {
  @Test
  void keepsStoryApart_whenAQuestionFollowsIt() {
    assertThat(
            Segment.sentences(
                "My cousin fled to Lviv last year. I worry a lot. How much has the EU promised?"))
        .containsExactly(
            new Segment("My cousin fled to Lviv last year.", false),
            new Segment("I worry a lot.", false),
            new Segment("How much has the EU promised?", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who opposes it? How big is it?",
        "Who opposes it?How big is it?",
        "Who opposes it?\nHow big is it?",
      })
  void findsTwoQuestions(String message) {
    assertThat(Segment.sentences(message))
        .containsExactly(new Segment("Who opposes it?", true), new Segment("How big is it?", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is it 1.5 million shells",
        "how much has the U.S. sent",
        "did Mr. Kuleba say so",
        "is it $50.5bn or 61",
      })
  void keepsOneSentence_whenADotEndsNone(String message) {
    assertThat(Segment.sentences(message)).containsExactly(new Segment(message, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much aid",
        "so, who blocks it",
        "hey bot, when was the summit",
        "tell me about the shells",
        "the EU package: how big is it?",
        "I would like to know what Congress holds up",
        "just wondering about the shells",
        "list the donors",
      })
  void asks_whenWordingSaysSo(String sentence) {
    assertThat(Segment.sentences(sentence)).extracting(Segment::question).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "eu package size", "thanks a lot", "the shells arrived late"})
  void doesNotAsk_whenWordingShowsNoQuestion(String sentence) {
    assertThat(Segment.sentences(sentence)).extracting(Segment::question).containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "...", "\n\n", "🙂"})
  void hasNoSentences_whenNothingIsSaid(String message) {
    assertThat(Segment.sentences(message)).isEmpty();
  }

  @Test
  void splitsQuestionsJoinedInOneSentence() {
    assertThat(Segment.questionsIn("how big is the EU package and who opposes it?"))
        .containsExactly("how big is the EU package", "who opposes it?");
    assertThat(Segment.questionsIn("where was the summit, when was it, and also who came?"))
        .containsExactly("where was the summit", "when was it", "also who came?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how many bullets and shells did the West promise?",
        "is it Hungary or Slovakia?",
        "who blocks it?",
      })
  void keepsOneQuestion_whenAndJoinsThings(String sentence) {
    assertThat(Segment.questionsIn(sentence)).isEqualTo(List.of(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Of the 61bn, how much is for shells?",
        "Of the 300,000 shells, which are Dutch?",
        "In the end, did Congress agree?",
      })
  void keepsOneQuestion_whenItIsOnlyBegunBeforeAComma(String sentence) {
    assertThat(Segment.questionsIn(sentence)).isEqualTo(List.of(sentence));
  }

  @Test
  void takesAGuessForPartOfItsQuestion() {
    assertThat(Segment.sentences("How long did it take? About 9 weeks? And who came?"))
        .extracting(Segment::text)
        .containsExactly("How long did it take? About 9 weeks?", "And who came?");
  }

  @Test
  void splitsAQuestionThatBeginsWithAPreposition() {
    assertThat(Segment.questionsIn("how much did the US send, and since when?"))
        .containsExactly("how much did the US send", "since when?");
  }

  @Test
  void findsTheSidesOfAComparison() {
    assertThat(Segment.sidesOf("the American sum versus the EU package"))
        .containsExactly("the American sum", "the EU package");
    assertThat(Segment.sidesOf("is the EU package larger than what the US sent?"))
        .containsExactly("is the EU package larger", "what the US sent?");
    assertThat(Segment.sidesOf("who blocks it?")).containsExactly("who blocks it?");
  }
}
