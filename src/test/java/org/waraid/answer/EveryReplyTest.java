package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waraid.topic.Topic;

/** What holds of every reply, whatever was asked. */
class EveryReplyTest {
  @TempDir private static Path folder;
  private static RealBot bot;
  private static Answerer answerer;
  private static SoundReply sound;

  @BeforeAll
  static void opens() throws IOException {
    bot = RealBot.open(folder);
    answerer = bot.answerer(RealBot.SOON);
    sound = new SoundReply(bot.catalogue());
  }

  @AfterAll
  static void closes() {
    bot.close();
  }

  static Stream<String> nasty() {
    return Stream.of(
        "",
        " ",
        "\n\n\t\r\n",
        "?",
        "!!!!!!!!!!",
        "...",
        "\u0000",
        "\u0007\u001B[31mred\u001B[0m",
        "a",
        "0",
        "61",
        "$",
        "$40bn",
        "-1",
        "1e999999999",
        "9".repeat(3_000),
        "a".repeat(10_000),
        "how much ".repeat(1_200),
        "how much aid?".repeat(800),
        "?".repeat(10_000),
        "🙂",
        "🙂".repeat(2_000),
        "👨‍👩‍👧‍👦🇺🇦🏳️‍🌈",
        "\uD83D",
        "\uDE00\uD83D",
        "how much\uD800aid",
        "\uFFFF\uFFFE",
        "\u202Edia hcum woh",
        "\u2066how\u2069 \u200Fmuch\u200E aid",
        "\u200B\u200C\u200D\uFEFF",
        "Z̸̢͍a̵͙l̶̨g̷o̴ ҉a̸i̷d̶",
        "<script>alert(1)</script>",
        "<b>how much aid</b><img src=x onerror=alert(1)>",
        "<".repeat(5_000),
        "<!-- how much aid -->",
        "&lt;&amp;&#0;&#x41;",
        "'; DROP TABLE facts; --",
        "\" OR 1=1 --",
        "{\"text\":\"how much aid\",\"n\":[1,2,{}]}",
        "{us-aid-sent}",
        "{0} {1} {",
        "}}{{",
        "'{0}' it''s",
        "${jndi:ldap://localhost/a}",
        "%s %n %d %",
        "\\n\\u0041\\",
        "../../../../etc/passwd",
        "$1 \\1 $0",
        "HOW MUCH AID HAS THE US SENT TO UKRAINE",
        "howmuchaidhastheussenttoukraine",
        "h o w   m u c h   a i d",
        "how-much-aid-has-the-us-sent",
        "howmuch,aid.has;the:US",
        "and and and or or or who who who",
        "who? what? when? where? why? how? which? whose? whom?",
        "US US US us us us WHO who",
        "what about about about it it it",
        "why",
        "it",
        "сколько помощи aid how много",
        "hоw muсh аid",
        "مرحبا كم المساعدة",
        "Ｈｏｗ ｍｕｃｈ ａｉｄ",
        "ﷺ".repeat(500),
        "how much aid\n".repeat(500),
        "/start",
        "@bot #aid :shells: *how* _much_ ~aid~ `code`",
        "http://localhost/?q=how+much+aid",
        "[a](javascript:alert(1)) ![](x)",
        "=1+1",
        "\r\nX-Header: 1\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void isAReply_whateverIsWritten(String message) {
    String conversation = "nasty " + message.hashCode();

    // Twice, because the second time an answer may stand before it.
    Reply first = answerer.reply(new Message(conversation, message));
    answerer.topic(conversation, "us-aid-held-up");
    Reply second = answerer.reply(new Message(conversation, message));

    sound.check(first);
    sound.check(second);
  }

  @Test
  void standsOnItsFacts_whateverThePhrase() {
    List<String> phrases = new ArrayList<>();
    for (Topic topic : bot.catalogue().topics()) {
      phrases.addAll(topic.ask().getOrDefault("en", List.of()));
    }
    int answers = 0;
    for (int i = 0; i < phrases.size(); i += 10) {
      Reply reply = answerer.reply(new Message("phrase " + i, phrases.get(i)));
      sound.check(reply);
      answers += reply instanceof Reply.Answer ? 1 : 0;
    }
    assertThat(answers).isGreaterThan(phrases.size() / 10 * 9 / 10);
  }

  @Test
  void standsOnItsFacts_whicheverButtonIsPressed() {
    for (Topic topic : bot.catalogue().topics()) {
      Reply reply = answerer.topic("buttons", topic.id()).orElseThrow();

      sound.check(reply);
      assertThat(reply.body().intent()).contains(topic.id());
      assertThat(reply.facts()).isEqualTo(topic.facts());
    }
  }
}
