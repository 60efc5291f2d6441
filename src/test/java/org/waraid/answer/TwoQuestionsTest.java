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

/** Messages that ask two things, or tell one and ask another, through the repository's files. */
class TwoQuestionsTest {
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
  @CsvSource(
      delimiter = '|',
      value = {
        "Who is Sobyanin? And who is Blinken?|Moscow|Secretary of State",
        "Who is Blinken and how many shells has the EU sent?|Secretary of State|300,000",
        "Who are Kuleba and Blinken?|Foreign Minister|Secretary of State",
        "How big is the EU package and where was the NATO summit?|$50bn|Brussels",
      })
  void answersBoth(String message, String one, String other) {
    assertThat(ask(message).body().text()).contains(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The EU sent 300,000 shells, but how many did Norway send?",
        "The US is the biggest donor, but who takes in the most refugees?",
      })
  void asksOnlyWhatComesLast_whenTheFirstPartTells(String message) {
    assertThat(ask(message)).isInstanceOf(Reply.Decline.class);
  }

  @Test
  void leansOnWhatItTells_whenThatHasAnAnswer() {
    assertThat(ask("The EU promised a million shells, but how many of them has it sent?").facts())
        .contains("shells-sent");
  }

  private Reply ask(String message) {
    return answerer.reply(new Message("ann", message));
  }
}
