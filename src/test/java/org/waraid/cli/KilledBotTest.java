package org.waraid.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.Updates;

/** Kills the program without a warning while people write, and counts what they are answered. */
@Timeout(600)
class KilledBotTest {
  private static final int KILLS = 3;
  private static final int CHATS = 12;
  private static final int MESSAGES_BETWEEN_KILLS = 2;

  @TempDir private Path folder;
  private final FakeTelegram telegram = new FakeTelegram();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void answersEveryMessage_howeverOftenItIsKilled() throws Exception {
    int expected = 0;
    for (int life = 0; life < KILLS; life++) {
      Process bot = start();
      try {
        expected += write(life);
        int enough = expected - CHATS;
        Eventually.holds(() -> answers().size() >= enough, () -> answers().size() + " answered");
      } finally {
        bot.destroyForcibly();
        assertThat(bot.waitFor(1, TimeUnit.MINUTES)).isTrue();
      }
    }
    Process last = start();
    try {
      expected += write(KILLS);
      int all = expected;
      Eventually.holds(() -> answers().size() == all, () -> answers().size() + " of " + all);
      Eventually.holds(() -> telegram.updates().unconfirmed() == 0, () -> "not confirmed");
    } finally {
      last.toHandle().destroy();
      assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(answers()).hasSize(expected);
    // What is in flight at a kill may come again: one message a chat.
    assertThat(sent() - expected).isLessThanOrEqualTo(KILLS * CHATS);
    assertThat(answers().values())
        .allSatisfy(times -> assertThat(times).isLessThanOrEqualTo(1 + KILLS));
    assertThat(answers().keySet()).allSatisfy(text -> assertThat(text).startsWith("You said: "));
  }

  /** Everybody writes; gives how many messages that were. */
  private int write(int life) {
    for (int i = 0; i < MESSAGES_BETWEEN_KILLS; i++) {
      for (long chat = 1; chat <= CHATS; chat++) {
        telegram.push(Updates.message(chat, chat, "%d %d %d".formatted(life, i, chat)));
      }
    }
    return MESSAGES_BETWEEN_KILLS * CHATS;
  }

  private long sent() {
    return LongStream.rangeClosed(1, CHATS).map(chat -> telegram.messages(chat).size()).sum();
  }

  private Map<String, Long> answers() {
    return LongStream.rangeClosed(1, CHATS)
        .boxed()
        .flatMap(chat -> telegram.messages(chat).stream())
        .collect(groupingBy(FakeTelegram.Call::text, counting()));
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SmallTelegramBot.class.getName()));
    builder.environment().put("PORT", "0");
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", telegram.url());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
