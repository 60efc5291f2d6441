package org.waraid.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names();

  @Test
  void findsPeopleWithPosts() {
    assertThat(people("oslo-2024-03-14.txt"))
        .containsExactly(
            "Jonas Gahr St\u00f8re: Prime Minister of Norway", "Terje Aasland: Energy Minister");
    assertThat(people("prague-2024-06-05.txt"))
        .containsExactly("Petr Fiala: Prime Minister", "Tomas Kopecny: government\u2019s envoy");
    assertThat(people("kharkiv-2024-08-20.txt"))
        .containsExactly("Ihor Terekhov: Mayor", "Volodymyr Zelenskyy: President");
  }

  @Test
  void findsPosts_inLowerCaseAndWithHyphen() {
    Article article =
        new ArticleReader()
            .of("Secretary-General Ola Holm met the mayor of the town, Siri Berg, in May.");
    assertThat(names.names(article))
        .extracting(name -> name.text() + ": " + name.post().orElse("-"))
        .contains("Ola Holm: Secretary-General", "Siri Berg: mayor of the town");
  }

  @Test
  void findsCountriesAndBodies_onceEach() {
    Article article = FactDrafterTest.read("prague-2024-06-05.txt");
    assertThat(names.names(article))
        .filteredOn(name -> name.kind() == Name.Kind.COUNTRY || name.kind() == Name.Kind.BODY)
        .extracting(Name::text)
        .contains("Czech Republic", "Germany", "Canada", "Hungary", "US Senate", "United States")
        .doesNotHaveDuplicates();
  }

  @Test
  void findsPhrasesWithSpeakers() {
    Article article = FactDrafterTest.read("oslo-2024-03-14.txt");
    assertThat(names.phrases(article))
        .extracting(phrase -> phrase.speaker().orElse("-") + ": " + phrase.text())
        .containsExactly(
            "Terje Aasland: We are not finished", "Terje Aasland: Winter will come back");
  }

  @Test
  void findsSpeaker_whenParagraphSaysHe() {
    Article article = FactDrafterTest.read("kharkiv-2024-08-20.txt");
    assertThat(names.phrases(article))
        .extracting(phrase -> phrase.speaker().orElse("-") + ": " + phrase.text())
        .containsExactly("Volodymyr Zelenskyy: Seven systems would save lives");
  }

  private List<String> people(String resource) {
    return names.names(FactDrafterTest.read(resource)).stream()
        .filter(name -> name.kind() == Name.Kind.PERSON)
        .map(
            name ->
                name.text()
                    + ": "
                    + name.post().orElse("-")
                    + name.country().map(country -> " of " + country).orElse(""))
        .toList();
  }
}
