package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;

/** What the repository's own topics and those of the tests compare, and how they are browsed. */
class ComparisonsTest {
  private static final Catalogue CATALOGUE =
      new ResponseReader(Clock.fixed(RealBot.SOON, ZoneOffset.UTC))
          .read(Path.of("responses"))
          .catalogue()
          .orElseThrow();
  private final Comparisons comparisons = new Comparisons(CATALOGUE, new Texts("en"));

  private Optional<Comparison> of(String topic) {
    return comparisons.of(List.of(CATALOGUE.topic(topic).orElseThrow()));
  }

  @Test
  void comparesWhatAShareIsMadeOf() {
    assertThat(of("shells-sent"))
        .contains(
            new Comparison(
                "Shells from the European Union to Ukraine",
                List.of(
                    new Comparison.Amount("promised", "1 million", new BigDecimal("1e6")),
                    new Comparison.Amount("sent", "about 300,000", new BigDecimal("3e5"))),
                Optional.of("about 30%"),
                "Shells from the European Union to Ukraine: 1 million promised, about 300,000 sent,"
                    + " which is about 30%."));
  }

  @Test
  void comparesOnlyFactsThatTheAnswerNames() {
    for (Topic topic : CATALOGUE.topics()) {
      List<String> named =
          topic.facts().stream()
              .flatMap(id -> CATALOGUE.facts().behind(id).stream())
              .map(fact -> fact.value().text())
              .toList();
      comparisons
          .of(List.of(topic))
          .ifPresent(
              comparison ->
                  assertThat(named)
                      .as(topic.id())
                      .containsAll(
                          comparison.amounts().stream().map(Comparison.Amount::text).toList()));
    }
  }

  @Test
  void comparesNothing_whenNothingIsAPartOfTheOther() {
    assertThat(of("us-aid-sent")).isEmpty();
    assertThat(of("held-up-compare")).isEmpty();
    assertThat(of("summit-where")).isEmpty();
    // Its facts do not say what became of the shells.
    assertThat(
            new Comparisons(Herald.CATALOGUE, new Texts("en")).of(List.of(Herald.topic("shells"))))
        .isEmpty();
  }

  @Test
  void putsTopicsUnderThemes_inEditorsOrder() {
    List<Theme> themes = new Themes(CATALOGUE, new Texts("en")).all();

    assertThat(themes).extracting(Theme::title).contains("US aid", "EU package", "Shells", "War");
    assertThat(themes.stream().flatMap(theme -> theme.topics().stream()).map(Suggestion::topicId))
        .containsExactlyElementsOf(CATALOGUE.topics().stream().map(Topic::id).toList());
  }
}
