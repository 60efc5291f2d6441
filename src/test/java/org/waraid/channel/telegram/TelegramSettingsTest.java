package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.telegram.org",
        "ftp://x",
        "https://",
        "http://a b",
        "http://u@h",
        "http://h?q"
      })
  void refusesAddress_whichIsNone(String address) {
    assertThatThrownBy(() -> TelegramSettings.of("1:x", address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TELEGRAM_API_URL must be http(s)://host[:port][/prefix], such as"
                + " https://api.telegram.org");
  }

  @Test
  void hidesToken() {
    assertThat(TelegramSettings.of("1:SECRET", TelegramSettings.PUBLIC_API).toString())
        .isEqualTo("Telegram at https://api.telegram.org");
  }

  @Test
  void knowsPorts() {
    assertThat(new ApiAddress(TelegramSettings.of("t", "https://h/p/").api()).url().getPort())
        .isEqualTo(443);
    assertThat(new ApiAddress(TelegramSettings.of("t", "http://h").api()).url().getPort())
        .isEqualTo(80);
  }
}
