package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message leaves to the talk before it, and comparisons, through the repository's files. */
class TalkTest {
  private static final String ANN = "ann";
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

  @ParameterizedTest
  @CsvSource({
    "How much aid did Spain send to Ukraine?,no I meant the US,us-aid-sent",
    "How many shells has Norway promised?,and the European Union?,shells-promised",
    "Who is Sergei Lavrov?,and Kuleba?,kuleba",
  })
  void asksTheSameOfAnother_whenTheFirstWasNotKnown(String first, String then, String topic) {
    assertThat(ask(first)).as(first).isInstanceOf(Reply.Decline.class);

    assertThat(ask(then).body().intent()).as(then).contains(topic);
  }

  @Test
  void asksTheSameOfAThird_whenTheSecondWasOnlyAName() {
    ask("How much aid did Spain send to Ukraine?");
    assertThat(ask("and Portugal?").body().text()).contains("Portugal");

    assertThat(ask("and the US?").body().intent()).contains("us-aid-sent");
  }

  @Test
  void goesOnFromBefore_whenThereWereThanksBetween() {
    ask("How much aid did Spain send to Ukraine?");
    assertThat(ask("thanks!")).isInstanceOf(Reply.SmallTalk.class);

    assertThat(ask("and the US?").body().intent()).contains("us-aid-sent");
  }

  @Test
  void declinesByName_whenNothingIsKnownOfTheOther() {
    ask("How much aid has the US sent?");

    Reply reply = ask("what about Portugal?");

    assertThat(reply).isInstanceOf(Reply.Decline.class);
    assertThat(reply.body().text()).contains("Portugal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"who said so?", "says who?", "And who says that?", "according to whom"})
  void tellsWhoSaidIt(String question) {
    ask("how many shells has the EU sent so far?");

    Reply reply = ask(question);

    assertThat(reply).isInstanceOf(Reply.Answer.class);
    assertThat(reply.body().text()).contains("Kuleba said so", "Al Jazeera", "29 November 2023");
    assertThat(reply.facts()).contains("shells-sent");
    assertThat(reply.citations()).isNotEmpty();
  }

  @Test
  void tellsThatTheSourceSaysIt_whenNobodyIsQuoted() {
    ask("how long has the war been going on");

    assertThat(ask("who said that?").body().text()).startsWith("Al Jazeera itself reported it");
  }

  @Test
  void tellsBothSidesAndHowFarTheyAreApart() {
    Reply reply = ask("the European package versus what the US has sent");

    assertThat(reply.body().text())
        .contains("$50bn", "more than $40bn", "so the first is the larger, by less than $10bn");
    assertThat(reply.facts()).contains("eu-package-size", "us-aid-sent");
  }

  @Test
  void tellsOfBothPersons() {
    Reply reply = ask("what is the difference between the jobs of Kuleba and Stoltenberg?");

    assertThat(reply.body().text()).contains("Foreign Minister", "NATO Secretary-General");
  }

  @Test
  void correctsAWrongGuessButNotAFurtherOne() {
    assertThat(ask("Is Austria blocking the EU package?").body().text()).startsWith("No. Hungary");

    assertThat(ask("Is Austria blocking the EU package too?")).isInstanceOf(Reply.Decline.class);
  }

  @Test
  void takesACountryFromTheStory_whenTheQuestionSaysMyCountry() {
    Reply reply =
        ask("I was born in Portugal and live there. How much aid has my country sent to Ukraine?");

    assertThat(reply).isInstanceOf(Reply.Decline.class);
    assertThat(reply.body().text()).contains("Portugal");
  }

  private Reply ask(String text) {
    return answerer.reply(new Message(ANN, text));
  }
}
