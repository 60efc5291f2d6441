package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.source.Source;
import org.waraid.topic.Topic;

class TopicTextTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
  private static final Optional<String> LINK = Optional.of("https://example.org/herald");
  private final TopicText english = new TopicText(Herald.CATALOGUE, new Texts("en"));

  @Test
  void putsFactsIn_andFoldsLines() {
    assertThat(english.of(Herald.topic("aid-sent-topic")))
        .isEqualTo("Norway has sent more than $7bn, says Jane Doe; two of them were glad.");
  }

  @Test
  void putsDerivedFactsIn_asTheirArithmetic() {
    assertThat(english.of(Herald.topic("shells")))
        .isEqualTo("20,000 shells of 50,000 shells came: 20,000 of 50,000 is 40%.");
  }

  @Test
  void putsTheSourceIn() {
    assertThat(english.of(answering("{source.publisher}, {source.date}: {shells-share}.")))
        .isEqualTo("The Herald, 2 January 2024: 40%.");
  }

  @Test
  void isEmpty_whenThereIsNoAnswerInTheLanguage() {
    TopicText polish = new TopicText(Herald.CATALOGUE, new Texts("pl"));

    assertThat(polish.of(Herald.topic("aid-sent-topic"))).isEmpty();
  }

  @Test
  void citesEveryPlaceOnce() {
    assertThat(english.citations(Herald.topic("aid-sent-topic")))
        .containsExactly(
            new Citation("The Herald", DAY, LINK, 1, 1, Optional.of("Jane Doe")),
            new Citation("The Herald", DAY, LINK, 3, 1));
  }

  @Test
  void citesBothFacts_whenAFigureIsDerived() {
    assertThat(english.citations(answering("{shells-share}")))
        .containsExactly(
            new Citation("The Herald", DAY, LINK, 2, 2),
            new Citation("The Herald", DAY, LINK, 2, 1));
  }

  @Test
  void tellsTheSource() {
    assertThat(english.source(Herald.topic("shells")).map(Source::id))
        .contains("herald-2024-01-02");
    assertThat(english.source(answering("nothing"))).isEmpty();
  }

  private static Topic answering(String text) {
    Topic shells = Herald.topic("shells");
    return new Topic(
        shells.id(),
        shells.title(),
        shells.about(),
        shells.ask(),
        shells.followUp(),
        shells.yes(),
        shells.no(),
        shells.notThis(),
        Map.of("en", text),
        shells.next(),
        shells.tests(),
        shells.checkedOn(),
        shells.validUntil(),
        true,
        shells.theme(),
        text.contains("{") ? List.of("shells-share") : List.of());
  }
}
