package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each line: place, value and unit, qualifier, actor, measure, status. */
class FactDrafterTest {
  private static final ArticleReader READER = new ArticleReader();

  @Test
  void draftsFigures_ofDonorsAndNumberWords() {
    assertThat(drafts(read("oslo-2024-03-14.txt")))
        .containsExactly(
            "2.1 7500000000 NOK exactly: Norway, civilian aid, pledged",
            "4.1 200 transformer about: Norway, transformers, delivered",
            "4.1 1500 generator exactly: Norway, generators, delivered",
            "5.1 30-40 generator exactly: Sweden, generators, promised",
            "5.2 120000000 EUR exactly: Sweden's parliament, aid, not approved",
            "6.1 4000 transformer exactly: Ukraine's energy ministry, transformers, requested",
            "6.1 20 % less_than: -, transformers, delivered",
            "7.1 1800000000 EUR exactly: Denmark, aid package, held up",
            "8.1 50 % exactly: Finland, generators, promised");
  }

  @Test
  void draftsFigures_ofPurchasesAndRanges() {
    assertThat(drafts(read("prague-2024-06-05.txt")))
        .containsExactly(
            "2.1 180000 shell exactly: Czech Republic, shells, ordered",
            "3.1 800000 round less_than: Czech Republic, rounds, planned",
            "3.2 576000000 EUR exactly: Germany, aid, sent",
            "3.2 40000000 CAD about: Canada, aid, promised",
            "4.1 500000  exactly: Tomas Kopecny, number, requested",
            "4.2 1500000000-2000000000 USD nearly: -, money, lacking",
            "5.1 6600000000 EUR exactly: Hungary, aid, held up",
            "6.1 61000000000 USD exactly: US Senate, aid, approved",
            "6.1 6 month exactly: -, time, held up",
            "6.2 31 tank exactly: United States, tanks, sent",
            "6.2 300 vehicle more_than: United States, vehicles, sent",
            "6.2 200000 shell several: United States, shells, sent",
            "7.1 24 tank exactly: Rheinmetall, tanks, promised");
  }

  @Test
  void draftsFigures_ofAttacksAndEstimates() {
    assertThat(drafts(read("kharkiv-2024-08-20.txt")))
        .containsExactly(
            "2.1 72 drone exactly: Russia, drones, launched",
            "2.1 5 missile exactly: Russia, missiles, launched",
            "2.2 66 drone exactly: Ukraine's air force, drones, destroyed",
            "3.1 14 person more_than: -, casualties, killed",
            "3.1 60 person more_than: -, casualties, wounded",
            "4.1 3700000 person about: -, displaced people, displaced",
            "4.2 33.33 % about: -, homes, damaged",
            "5.1 7 battery exactly: Volodymyr Zelenskyy, batteries, requested",
            "5.2 7 system exactly: -, systems, -",
            "6.1 1 battery exactly: Germany, batteries, offered",
            "6.1 12 missile exactly: Spain, missiles, in talks",
            "7.1 2.5 year exactly: Russia and Ukraine, war length, ongoing",
            "7.1 18 % about: Russia's forces, territory, occupied",
            "8.1 486000000000 USD exactly: World Bank, reconstruction, estimated",
            "8.1 10 year exactly: World Bank, time, estimated");
  }

  @Test
  void draftsEveryFigure_ofRealArticle() {
    Path file =
        Path.of(System.getProperty("waraid.sources", "../shared/sources"))
            .resolve("aljazeera-2023-11-29.txt");
    assumeTrue(Files.exists(file), "the article is not at hand");
    assertThat(drafts(READER.read(file)))
        .containsExactly(
            "8.1 40000000000 USD more_than: United States, aid, sent",
            "8.2 61000000000 USD about: US Congress, aid, held up",
            "9.1 50000000000 USD exactly: European Union, aid package, held up",
            "15.1 47000000 USD exactly: United States, shells, in talks",
            "16.1 300000 shell about: European Union, shells, sent",
            "16.1 1000000 shell exactly: European Union, shells, promised",
            "19.1 22 month exactly: Russia and Ukraine, war length, ongoing",
            "21.1 24 drone nearly: Ukraine's air force, drones, destroyed",
            "21.1 3 missile several: Ukraine's air force, missiles, destroyed",
            "24.1 500000 person about: both sides, casualties, estimated");
  }

  @Test
  void namesRecipientAndSpeaker() {
    List<DraftFact> drafts =
        new FactDrafter().drafts(READER.of("Norway sent Ukraine 300 drones, Anna Berg said."));
    assertThat(drafts)
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.recipient()).contains("Ukraine");
              assertThat(draft.saidBy()).contains("Anna Berg");
            });
  }

  static Article read(String resource) {
    try (InputStream in = FactDrafterTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return READER.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> drafts(Article article) {
    return new FactDrafter().drafts(article).stream().map(FactDrafterTest::told).toList();
  }

  private static String told(DraftFact draft) {
    Quantity quantity = draft.figure().quantity();
    return "%d.%d %s%s %s %s: %s, %s, %s"
        .formatted(
            draft.sentence().paragraph(),
            draft.sentence().number(),
            quantity.value().toPlainString(),
            quantity.upTo().map(end -> "-" + end.toPlainString()).orElse(""),
            quantity.unit(),
            quantity.qualifier().name().toLowerCase(Locale.ROOT),
            draft.actor().orElse("-"),
            draft.measure(),
            draft.status().orElse("-"));
  }
}
