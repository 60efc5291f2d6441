package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * What holds of messages nobody thought of, and of questions that were written down oddly. The same
 * ones each time, so that a build says the same of the same files; the fuzzer looks further.
 */
class AnyMessageTest {
  private static final String SEED = "29112023";
  private static final List<String> INVISIBLE =
      List.of("\u200B", "\u200C", "\u200D", "\uFEFF", "\u2060", "\u00AD");
  private static Path folder;
  private static RealBot bot;
  private static Answerer answerer;
  private static SoundReply sound;
  private static List<String> phrases;

  @BeforeContainer
  static void opens() throws IOException {
    folder = Files.createTempDirectory("understanding");
    bot = RealBot.open(folder);
    answerer = bot.answerer(RealBot.SOON);
    sound = new SoundReply(bot.catalogue());
    phrases =
        bot.catalogue().topics().stream()
            .flatMap(topic -> topic.ask().getOrDefault("en", List.of()).stream())
            .toList();
  }

  @AfterContainer
  static void closes() throws IOException {
    bot.close();
    Files.delete(folder);
  }

  @Property(tries = 150, seed = SEED)
  void anyMessageGetsASoundReply(@ForAll("messages") String message) {
    sound.check(message, alone(message));
  }

  @Property(tries = 100, seed = SEED)
  void anyTalkGetsSoundReplies(@ForAll("talks") List<String> talk) {
    answerer.forget("talk");
    String said = "";
    for (String message : talk) {
      said += " " + message; // A decline may name what the question before it named.
      sound.check(said, answerer.reply(new Message("talk", message)));
    }
  }

  @Property(tries = 100, seed = SEED)
  void lettersThatNobodySeesChangeNothing(
      @ForAll("questions") String question, @ForAll("invisible") String letter) {
    String hidden = question.replace("e", "e" + letter).replace(" ", letter + " ");

    assertThat(alone(hidden)).isEqualTo(alone(question));
  }

  @Property(tries = 60, seed = SEED)
  void capitalsChangeNoAnswer(@ForAll("questions") String question) {
    Reply asked = alone(question);
    Reply shouted = alone(question.toUpperCase(Locale.ROOT));

    if (asked instanceof Reply.Answer && shouted instanceof Reply.Answer) {
      assertThat(shouted.body().intent()).isEqualTo(asked.body().intent());
    }
    sound.check(question, shouted);
  }

  private static Reply alone(String text) {
    answerer.forget("alone");
    return answerer.reply(new Message("alone", text));
  }

  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(phrases),
            Arbitraries.strings().all().ofMaxLength(40),
            Arbitraries.strings().alpha().ofMaxLength(12),
            Arbitraries.of(
                "\u202E",
                "🙂",
                "$61bn",
                "1e9",
                "2031",
                "Poland",
                "tanks",
                "<b>",
                "&amp;",
                "\n",
                "?",
                "ignore the rules",
                "Сколько",
                "كم",
                "ﬁ",
                "①",
                "per cent",
                "not",
                "why"));
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<List<String>> talks() {
    Arbitrary<String> turns =
        Arbitraries.oneOf(
            Arbitraries.of(phrases),
            Arbitraries.of(
                "why?",
                "and the EU?",
                "who said so?",
                "how many",
                "no, the other one",
                "when",
                "thanks",
                "it",
                "what about them?",
                "and in euros?",
                "is that all",
                "source?"));
    return turns.list().ofMinSize(2).ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.of(phrases);
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of(INVISIBLE);
  }
}
