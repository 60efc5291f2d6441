package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from a message to a reply, through the repository's own response files. */
class AnswererTest {
  private static final String ANN = "ann";
  private static final String BEN = "ben";
  @TempDir private static Path folder;
  private static RealBot bot;
  private Answerer answerer;

  @BeforeAll
  static void opens() throws IOException {
    bot = RealBot.open(folder);
  }

  @AfterAll
  static void closes() {
    bot.close();
  }

  @BeforeEach
  void forgetsAll() {
    answerer = bot.answerer(RealBot.SOON);
  }

  @Test
  void answers_withFigureCitationFactsAndSuggestions() {
    Reply reply = ask("How big is the package that the EU wants to give Ukraine?");

    assertThat(reply).isInstanceOf(Reply.Answer.class);
    assertThat(reply.body().intent()).contains("eu-package-size");
    assertThat(reply.body().text()).contains("$50bn", "Hungary");
    assertThat(reply.body().language()).isEqualTo("en");
    assertThat(reply.body().confidence()).isBetween(0.5, 1.0);
    assertThat(reply.facts()).startsWith("eu-package-size").contains("eu-package-opponent");
    assertThat(reply.citations())
        .containsExactly(
            new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 9, 1));
    assertThat(reply.body().suggestions())
        .hasSizeBetween(1, 3)
        .extracting(Suggestion::topicId)
        .contains("eu-package-opponent")
        .doesNotContain("eu-package-size");
  }

  @ParameterizedTest
  @CsvSource({
    "what total has america handed to ukraine,us-aid-sent,more than $40bn",
    "HOW MUCH MONEY IS CONGRESS SITTING ON?,us-aid-held-up,about $61bn",
    "which country stands against the european package,eu-package-opponent,Hungary",
    "how many shels did the eu promisse,shells-promised,1 million",
    "so how many shells did Brussels actually deliver?,shells-sent,'about 300,000'",
    "in which city did the nato ministers meet,summit-where,Brussels",
    "what is Stoltenberg's job,stoltenberg,Secretary-General",
    "how long has the war been going on,war-length,22 months",
  })
  void answers_inOtherWords(String message, String fact, String figure) {
    Reply reply = ask(message);

    assertThat(reply).isInstanceOf(Reply.Answer.class);
    assertThat(reply.body().text()).contains(figure);
    assertThat(reply.facts()).isNotEmpty();
    assertThat(reply.body().intent()).contains(fact);
  }

  @Test
  void answers_whenAStoryGoesBefore() {
    assertThat(
            ask("My brother drives an ambulance near Kharkiv. He says that they lack everything."
                    + " How many shells were promised by the EU?")
                .facts())
        .startsWith("shells-promised");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My cousin in Warsaw works for Siemens. She asked me last night how much of the US aid is"
            + " stuck?|us-aid-held-up",
        "I met a guy from Canada in 2019, and now he wants to know who is blocking the EU"
            + " package?|eu-package-opponent",
        "My dad fought in Vietnam in 1968. He wants to know how long the war has lasted.|war-length",
        "My uncle says a lot. Hungary is against the EU package. How big is it?|eu-package-size",
      })
  void answersTheQuestion_whateverTheStoryNames(String message, String fact) {
    assertThat(ask(message).facts()).contains(fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live in Canada. How much have we sent?",
        "My brother lives in Norway. How much has his country sent?",
        "My Canadian friend wants to know how much his country sent",
        "Poland has been really generous. I love Warsaw. How much did they send?",
        "I heard Poland sent tanks. How many?",
      })
  void declines_whenTheQuestionIsOfTheStorysCountry(String message) {
    assertThat(ask(message)).isInstanceOf(Reply.Decline.class);
  }

  @ParameterizedTest
  @CsvSource({
    "I'll wager you don't know how many shells the EU sent,shells-sent",
    "we should abolish the package: who opposes it?,eu-package-opponent",
    "the sorrows of war: how many casualties?,casualties",
  })
  void answers_whenAnOrdinaryWordIsLikeAName(String message, String topic) {
    assertThat(ask(message).body().intent()).contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much aid has Canada sent to Ukraine?|My source does not say that of Canada."
            + " It has figures for the United States.",
        "How much aid has Japan sent?|My source does not say that of Japan."
            + " It has figures for the United States.",
      })
  void declines_whenAnotherCountryIsAskedFor(String message, String text) {
    assertDeclined(ask(message), Reply.Reason.UNKNOWN_THING, text);
  }

  @Test
  void declines_whenAnotherWeaponIsAskedFor() {
    assertDeclined(
        ask("How many F-16s did the US send?"),
        Reply.Reason.UNKNOWN_THING,
        "My source does not say that of F-16 jets.");
  }

  @Test
  void declines_whenAnotherYearIsAskedFor() {
    assertDeclined(
        ask("How much aid did the US send in 2019?"),
        Reply.Reason.UNKNOWN_THING,
        "My source is of 29 November 2023; it says nothing about 2019.");
  }

  @Test
  void declines_whenAskedInAnotherCurrency() {
    assertDeclined(
        ask("How many euros has the US sent?"),
        Reply.Reason.UNKNOWN_THING,
        "My source gives no figure in euros for this.");
  }

  @Test
  void declines_whenAKnownPersonsSecretIsAskedFor() {
    assertDeclined(
        ask("What does Kuleba eat for breakfast?"),
        Reply.Reason.NOT_STATED,
        "My source does not say that.");
  }

  @Test
  void declines_whenAnOpinionIsAskedFor() {
    Reply reply = ask("Is it right to keep sending weapons?");

    assertThat(((Reply.Decline) reply).reason()).isEqualTo(Reply.Reason.OPINION);
    assertThat(reply.body().text()).startsWith("I leave opinions, forecasts and advice to people.");
    assertThat(reply.body().suggestions()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asdf qwer zxcv", "best pizza recipe", "Who won the match?"})
  void declines_whenItIsAboutSomethingElse(String message) {
    assertDeclined(
        ask(message),
        Reply.Reason.OFF_TOPIC,
        "I only know what my source says about aid to Ukraine, and that is not in it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"скільки допомоги надіслали США", "Сколько снарядов отправил ЕС?", "乌克兰收到多少援助？"})
  void declines_inEnglish_whenTheScriptIsAnother(String message) {
    assertDeclined(
        ask(message), Reply.Reason.UNREADABLE, "I speak English so far. Please ask in English.");
  }

  @Test
  void declines_whenThereIsNothingToRead() {
    assertDeclined(
        ask("?!"),
        Reply.Reason.UNREADABLE,
        "I could not read a question there. Ask me about aid to Ukraine, in a few words.");
  }

  @ParameterizedTest
  @CsvSource({
    "hello,greeting",
    "Thanks a lot,thanks",
    "bye bye,goodbye",
    "who are you,who-are-you"
  })
  void chats_whenItIsSmallTalk(String message, String id) {
    Reply reply = ask(message);

    assertThat(reply).isInstanceOf(Reply.SmallTalk.class);
    assertThat(reply.body().intent()).contains(id);
    assertThat(reply.body().suggestions()).isEqualTo(answerer.suggestions());
  }

  @Test
  void tellsWhatItCanDo() {
    assertThat(ask("what can you do")).isInstanceOf(Reply.Help.class);
  }

  @Test
  void answersTheQuestion_whenAGreetingGoesBefore() {
    assertThat(ask("hi there! how many shells were sent?").facts()).startsWith("shells-sent");
  }

  @Test
  void answersBoth_whenTwoQuestionsAreAsked() {
    assertThat(ask("How many shells were promised by the EU? And where was the summit?").facts())
        .contains("shells-promised", "summit-place");
    assertThat(ask("how much did the us send and who opposes the EU package?").facts())
        .contains("us-aid-sent", "eu-package-opponent");
  }

  @Test
  void answersBoth_whenTwoThingsAreAskedWithOneWord() {
    assertThat(ask("who blocks the EU package and the American money?").facts())
        .contains("eu-package-opponent", "us-aid-holder");
    assertThat(ask("who blocks the EU package and the British money?"))
        .isInstanceOf(Reply.Decline.class);
  }

  @Test
  void saysSo_whenOneOfTwoQuestionsHasNoAnswer() {
    Reply reply = ask("How many shells were promised by the EU? How many tanks did Canada send?");

    assertThat(reply.facts()).startsWith("shells-promised");
    assertThat(reply.body().text())
        .endsWith("\n\nThe rest of your question my source does not answer.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Was the summit in Vilnius?|No. The NATO summit was held in Brussels.",
        "The summit was in Vilnius, right?|No. The NATO summit was held in Brussels.",
        "Is Slovakia opposing the EU package?|No. Hungary opposes the EU's $50bn package",
        "Has the US sent $75bn?|Not quite. The United States has sent Ukraine more than $40bn",
        "Did the EU send 500,000 shells?|Not quite. Kuleba said that the EU has sent Ukraine"
            + " about 300,000 shells",
        "Did the US send $40bn?|Yes. The United States has sent Ukraine more than $40bn",
        "Is Rutte the NATO chief?|No. At the time of the report, Jens Stoltenberg was",
        "Was Sobyanin the Kremlin spokesman?|No. At the time of the report, Sergei Sobyanin was",
        "so Blinken is Germany's foreign minister?|No. At the time of the report, Antony Blinken",
        "Was it Poland that wanted a protective shield?|No. Germany's foreign minister",
        "Was it the US that promised 1 million shells?|No. The EU promised",
        "Did the invasion begin in 2021?|No. Russia's invasion began in February 2022",
        "was the article published in 2022?|No. My article is dated 29 November 2023",
        "was the summit on the 28th?|No. The NATO summit took place on Wednesday, November 29",
        "was the summit in 2022 or 2023?|The NATO summit took place on Wednesday, November 29",
      })
  void opensWithYesOrNo_whenANameOrFigureSettlesIt(String message, String beginning) {
    Reply reply = ask(message);

    assertThat(reply).isInstanceOf(Reply.Answer.class);
    assertThat(reply.body().text()).startsWith(beginning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is it South Korea that sends the shells?",
        "Is Pistorius Germany's foreign minister?",
        "is Stoltenberg American?",
        "did Kuleba meet Borrell?",
        "Was it Hamas that attacked?",
        "Did the invasion start in 2025?",
        "Did the US send aid in 2020?",
        "how much did the US send in 2022?",
      })
  void correctsNothing_whenNoFactStatesTheRightOne(String message) {
    assertThat(ask(message)).isInstanceOf(Reply.Decline.class);
  }

  @Test
  void correctsNothing_whenTheRightOneIsAmongTwo() {
    assertThat(ask("who is blocking the EU package, Hungary or Slovakia").body().text())
        .startsWith("Hungary opposes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much aid has the US sent as of now?",
        "what is the latest on the EU package?"
      })
  void datesTheSource_whenThePresentIsAskedFor(String message) {
    assertThat(ask(message).body().text())
        .endsWith(" My source is of 29 November 2023; it says nothing newer.");
  }

  @Test
  void datesTheSource_whenTheAnswerIsOutOfDate() {
    Answerer later = bot.answerer(Instant.parse("2035-01-01T00:00:00Z"));

    assertThat(
            later.reply(new Message(ANN, "how many shells were promised by the EU")).body().text())
        .endsWith(" My source is of 29 November 2023; it says nothing newer.");
    assertThat(ask("how many shells were promised by the EU").body().text())
        .doesNotContain("newer");
  }

  @Test
  void understandsAFollowUp() {
    ask("how many shells has the EU sent?");
    assertThat(ask("out of how many?").body().text()).contains("1 million");

    ask("How much US aid is held up?");
    assertThat(ask("who blocks it?").facts()).startsWith("us-aid-holder");
    assertThat(ask("since when?").body().text()).contains("February 2022");

    ask("Where was the summit?");
    assertThat(ask("who was there?").facts()).contains("summit-kind");
    assertThat(ask("and when?").facts()).contains("summit-day");
  }

  @Test
  void declines_whenAFollowUpNamesAnotherCountry() {
    ask("How big is the EU package?");
    Reply reply = ask("what about Poland?");

    assertThat(((Reply.Decline) reply).reason()).isEqualTo(Reply.Reason.UNKNOWN_THING);
    assertThat(reply.body().text())
        .startsWith("My source does not say that of Poland. It has figures for ");
  }

  @Test
  void keepsTwoPeopleApart() {
    String question = "who opposes it?";
    ask(ANN, "How big is the EU package?");
    ask(BEN, "How much US aid is held up?");

    assertThat(ask(ANN, question).facts()).startsWith("eu-package-opponent");
    assertThat(ask(BEN, question)).isNotEqualTo(ask(ANN, question));
  }

  @Test
  void leansOnNothing_whenTheConversationIsForgotten() {
    ask("how many shells has the EU sent?");
    assertThat(ask("out of how many?")).isInstanceOf(Reply.Answer.class);

    answerer.forget(ANN);

    assertThat(ask("out of how many?")).isNotInstanceOf(Reply.Answer.class);
  }

  @Test
  void declinesInOtherWords_whenDeclinesFollowEachOther() {
    for (String message :
        new String[] {"best pizza recipe", "?!", "привіт", "How much aid has Japan sent?"}) {
      String before = ask(message).body().text();
      for (int i = 0; i < 13; i++) {
        String text = ask(message).body().text();
        assertThat(text).isNotEqualTo(before);
        before = text;
      }
    }
  }

  @Test
  void saysTheSame_whenAskedTwice() {
    assertThat(ask(ANN, "Where was the summit?")).isEqualTo(ask(BEN, "where was the summit?"));
  }

  @Test
  void answersAButton_andRemembersIt() {
    Reply pressed = answerer.topic(ANN, "eu-package-size").orElseThrow();

    assertThat(pressed.body().text()).contains("$50bn");
    assertThat(pressed.body().confidence()).isEqualTo(1);
    assertThat(ask("who opposes it?").facts()).startsWith("eu-package-opponent");
    assertThat(answerer.topic(ANN, "no-such-topic")).isEmpty();
  }

  @Test
  void answersEveryTopicsButtonAndTitleAlike() {
    for (Suggestion start : answerer.suggestions()) {
      Reply pressed = answerer.topic(ANN, start.topicId()).orElseThrow();
      answerer.forget(ANN);

      assertThat(ask(start.title()).facts()).as(start.title()).isEqualTo(pressed.facts());
      answerer.forget(ANN);
    }
  }

  private Reply ask(String text) {
    return ask(ANN, text);
  }

  private Reply ask(String person, String text) {
    return answerer.reply(new Message(person, text));
  }

  private static void assertDeclined(Reply reply, Reply.Reason reason, String text) {
    assertThat(reply).isInstanceOf(Reply.Decline.class);
    assertThat(((Reply.Decline) reply).reason()).isEqualTo(reason);
    assertThat(reply.body().text()).isEqualTo(text);
    assertThat(reply.body().intent()).isEmpty();
    assertThat(reply.facts()).isEmpty();
    assertThat(reply.citations()).isEmpty();
    assertThat(reply.body().suggestions()).isNotEmpty();
  }
}
