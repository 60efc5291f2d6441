package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.telegram.fake.FakeTelegram;

class TelegramCheckTest {
  private static ChannelState check(FakeTelegram telegram) {
    return new TelegramCheck(
            new TelegramSettings(
                FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(1)))
        .tryToken();
  }

  @Test
  void tellsWhatBotFatherHasSwitchedOn() {
    try (FakeTelegram telegram = new FakeTelegram()) {
      assertThat(check(telegram))
          .isEqualTo(
              ChannelState.up(
                  "the token is that of @war_aid_bot; in groups only commands and replies reach it"
                      + " (privacy mode, /setprivacy at @BotFather); inline mode is off"
                      + " (/setinline at @BotFather)"));
      telegram.allSwitchedOn();
      assertThat(check(telegram))
          .isEqualTo(
              ChannelState.up(
                  "the token is that of @war_aid_bot; in groups mentions reach it; inline mode is"
                      + " on"));
    }
  }
}
