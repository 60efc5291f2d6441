package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;

class CallbackDataTest {
  private static final String LONG = "снаряди-".repeat(20);
  private static final List<Theme> THEMES =
      List.of(new Theme(LONG, "Shells", List.of(new Suggestion(LONG, "Shells?"))));

  static Stream<Pressed> presses() {
    return Stream.of(
        new Pressed.Topic("us-aid-sent"),
        new Pressed.Topic(LONG),
        new Pressed.Themes(12),
        new Pressed.Theme("us-aid", 0),
        new Pressed.Theme(LONG, 9999),
        new Pressed.Thumb(true, "a:b"),
        new Pressed.Thumb(false, LONG),
        new Pressed.Language("uk"));
  }

  @ParameterizedTest
  @MethodSource("presses")
  void readsWhatItWrote_afterRestart(Pressed pressed) {
    String data = new CallbackData(() -> THEMES).of(pressed);

    assertThat(data.getBytes(UTF_8).length).isLessThanOrEqualTo(64);
    assertThat(new CallbackData(() -> THEMES).read(data)).contains(pressed);
  }

  @Test
  void knowsNothing_whenTopicIsGone() {
    String data = new CallbackData(() -> THEMES).of(new Pressed.Topic(LONG));

    assertThat(new CallbackData(List::of).read(data)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "t", "z:1", "m:99999999999999999999:a"})
  void survivesForeignData(String data) {
    assertThat(new CallbackData(() -> THEMES).read(data))
        .satisfiesAnyOf(
            read -> assertThat(read).isEmpty(),
            read -> assertThat(read).containsInstanceOf(Pressed.Theme.class));
  }
}
