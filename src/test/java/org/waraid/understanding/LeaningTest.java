package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;

class LeaningTest {
  private static final Catalogue CATALOGUE =
      new ResponseReader(Clock.systemUTC())
          .read(Path.of("src/test/resources/responses"))
          .catalogue()
          .orElseThrow();

  private final Leaning leaning = new Leaning(CATALOGUE, "en");
  private final Topic aid = topic("aid-sent-topic");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why?",
        "what about Poland?",
        "and how many of the shells came in the end",
        "how much of it has been sent to Ukraine so far",
        "what did he say about the war in those days",
        "did they keep what was promised to Ukraine last year",
      })
  void leans_whenShortOrWithAPronoun(String message) {
    assertThat(Leaning.leans(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?!",
        "how many shells has Norway sent",
        "it is a long story that began when my uncle went to Oslo in winter",
      })
  void standsAlone_whenItSaysAllOrTooMuch(String message) {
    assertThat(Leaning.leans(message)).isFalse();
  }

  @Test
  void namesThings() {
    assertThat(leaning.completed("who gave it?", true, aid)).contains("who gave aid of Norway?");
    assertThat(leaning.completed("and That?", false, aid)).contains("and aid of Norway?");
  }

  @Test
  void namesPeople() {
    assertThat(leaning.completed("when did they send more", true, aid))
        .contains("when did Norway send more");
  }

  @Test
  void namesThePerson_whoSaidIt() {
    assertThat(leaning.completed("who is she", true, aid)).contains("who is Jane Doe");
  }

  @Test
  void leavesThePronoun_whenTheTopicNamesNobody() {
    assertThat(leaning.completed("what more did he say about aid", true, topic("shells")))
        .isEmpty();
  }

  @Test
  void givesABareQuestionTheTitle() {
    assertThat(leaning.completed("how much", true, aid)).contains("how much Aid sent");
  }

  @Test
  void addsNothing_whenNothingIsAsked() {
    assertThat(leaning.completed("oh well", false, aid)).isEmpty();
  }

  @Test
  void addsNothing_whenTheQuestionIsLonger() {
    assertThat(leaning.completed("how much money came", true, aid)).isEmpty();
  }

  @Test
  void keepsSignsThatMeanSomethingElsewhere() {
    assertThat(leaning.completed("is it $7bn \\ or $1?", true, aid))
        .contains("is aid of Norway $7bn \\ or $1?");
  }

  @Test
  void readsOnlyItsOwnLanguage() {
    Topic bare =
        new Topic(
            "bare",
            Map.of("uk", "Снаряди"),
            new Topic.About(
                List.of("nobody"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            true,
            "aid",
            List.of());

    assertThat(leaning.completed("who was it", true, bare)).isEmpty();
  }

  private static Topic topic(String id) {
    return CATALOGUE.topic(id).orElseThrow();
  }
}
