package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drafted from one sentence: value, actor, measure and status of each figure. */
class SentenceReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Poland said it would hand over 14 jets. | 14: Poland, jets, promised
          Of the $113bn approved by Congress, little is left. | 113000000000: Congress, aid, approved
          Japan will provide $4.5 billion, including $1 billion in humanitarian aid. | 4500000000: Japan, aid, promised; 1000000000: Japan, humanitarian aid, promised
          Norway, Sweden and Denmark have promised up to 61 F-16s. | 61: Norway, Sweden and Denmark, F-16s, promised
          North Korea has shipped 1 million shells to Russia, a spy agency said. | 1000000: North Korea, shells, sent
          Anna Berg, who was in Oslo, said Ukraine needs $37bn next year. | 37000000000: Ukraine, aid, requested
          Russian missiles hit Odesa, killing at least five people. | 5: Russia, casualties, killed
          Ukraine fires 5,000 shells a day, while Russia fires around 20,000. | 5000: Ukraine, shells, launched; 20000: Russia, shells, launched
          House Republicans have blocked $60 billion in new funding. | 60000000000: House Republicans, funding, held up
          The bloc has delivered only 30 percent of the shells it pledged. | 30: European Union, shells, delivered
          Latvia pledged 200 million euros ($216 million) in military aid. | 200000000: Latvia, military aid, pledged; 216000000: Latvia, military aid, pledged
          Ukraine received 31 tanks from the United States. | 31: United States, tanks, delivered
          Ukraine shot down 18 of 20 drones launched by Russia. | 18: Ukraine, drones, destroyed; 20: Russia, drones, launched
          The deal, worth €20bn, is opposed by Slovakia. | 20000000000: Slovakia, aid, held up
          At least 50 drones were shot down, Ukraine's air force said. | 50: Ukraine's air force, drones, destroyed
          Canada failed to deliver 400 vehicles. | 400: Canada, vehicles, not delivered
          The invasion is 30 months old, and Kyiv awaits 20 howitzers. | 30: Russia and Ukraine, war length, ongoing; 20: Ukraine, howitzers, outstanding
          Britain is training 10,000 recruits. | 10000: United Kingdom, recruits, trained
          Anna Berg came late. She asked lawmakers for $24bn. | 24000000000: Anna Berg, aid, requested
          Of the 1,250 vehicles pledged, 900 have arrived. | 1250: -, vehicles, pledged; 900: -, vehicles, delivered
          The UN has fed 2.5 million people, at a cost of $150m. | 2500000: UN, people, -; 150000000: UN, money, -
          Congress has yet to vote on a $95bn bill. | 95000000000: Congress, aid, held up
          Germany's foreign minister promised 10 tanks. | 10: Germany, tanks, promised
          The UN says nearly 10 million people, or about a quarter of the population, have fled. | 10000000: -, displaced people, displaced; 25: -, population, displaced
          """)
  void drafts(String sentence, String expected) {
    assertThat(
            new FactDrafter()
                .drafts(new ArticleReader().of(sentence)).stream()
                    .map(SentenceReaderTest::told)
                    .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  private static String told(DraftFact draft) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, %s",
        draft.figure().quantity().value().toPlainString(),
        draft.actor().orElse("-"),
        draft.measure(),
        draft.status().orElse("-"));
  }
}
