package org.waraid.channel.telegram;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;

/** A channel, a strict Telegram and an assistant that says what a test wants. */
abstract class TelegramTest {
  static final long OLENA = 1;
  static final long GROUP = -100;

  final FakeTelegram telegram = new FakeTelegram();
  final ScriptedAssistant assistant = new ScriptedAssistant();
  final Kept kept = Kept.inMemory();
  final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(
              FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5)),
          assistant,
          kept);

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }
}
