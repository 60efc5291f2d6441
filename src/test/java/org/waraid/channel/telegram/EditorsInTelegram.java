package org.waraid.channel.telegram;

import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.FakeDesk;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** A chat with editors, over a desk that is no real one. */
abstract class EditorsInTelegram {
  static final long EDITOR = 7;
  static final long OTHER = 8;
  static final long READER = 1;
  static final long GROUP = -100;

  final FakeTelegram telegram = new FakeTelegram();
  final ScriptedAssistant assistant = new ScriptedAssistant();
  final FakeDesk desk = new FakeDesk();
  private final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(
                  FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5))
              .with(Set.of(EDITOR, OTHER)),
          assistant,
          Kept.inMemory(),
          Optional.of(desk),
          Pace.lifted());
  final AtomicInteger presses = new AtomicInteger();
  private final Map<Long, Integer> heard = new java.util.HashMap<>();

  @BeforeEach
  void start() {
    channel.start();
  }

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  /** Writes, and waits for what comes of it: one message. */
  Call say(long chat, long user, String text) {
    telegram.push(message(chat, user, text));
    return next(chat);
  }

  Call say(long user, String text) {
    return say(user, user, text);
  }

  Call press(long user, Call under, String label) {
    telegram.push(pressed("q" + presses.incrementAndGet(), user, user, 9001, data(under, label)));
    return next(user);
  }

  Call next(long chat) {
    int count = heard.merge(chat, 1, Integer::sum);
    return telegram.awaitMessages(chat, count).get(count - 1);
  }

  static String data(Call call, String label) {
    for (JsonNode row : call.body().at("/reply_markup/inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label)) {
          return button.path("callback_data").asText();
        }
      }
    }
    throw new AssertionError("no button " + label + " under " + call.body());
  }

  static List<String> buttons(Call call) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : call.body().at("/reply_markup/inline_keyboard")) {
      row.forEach(button -> found.add(button.path("text").asText()));
    }
    return found;
  }
}
