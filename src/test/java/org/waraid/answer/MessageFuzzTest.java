package org.waraid.answer;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Messages that a fuzzer makes up while it watches which branches they reach. An ordinary test run
 * tries what is written down under {@code MessageFuzzTestInputs}; the build also lets the fuzzer
 * itself look for a while.
 */
class MessageFuzzTest {
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

  @FuzzTest(maxDuration = "15s")
  void repliesSoundly(FuzzedDataProvider data) {
    String first = data.consumeString(200);
    String second = data.consumeRemainingAsString();

    sound.check(first, answerer.reply(new Message("fuzz", first)));
    sound.check(second, answerer.reply(new Message("fuzz", second)));
  }
}
