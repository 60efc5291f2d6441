package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message has got so far. What the message said is not kept, only a hash of it.
 *
 * @param heard hash of what it wanted; empty while it wanted nothing of the bot
 * @param messages ids of the answer's messages; empty while none has been sent
 * @param picture the picture beside them
 */
record Given(String heard, List<Integer> messages, Optional<Shown> picture) {
  private static final Pattern NOTE =
      Pattern.compile("([0-9a-f]*) ((?:\\d{1,9},?)*)(?: (\\d{1,9}) (.+))?", Pattern.DOTALL);

  static final Given NOTHING = new Given("", List.of(), Optional.empty());

  Given {
    requireNonNull(heard, "heard is null");
    messages = List.copyOf(messages);
    requireNonNull(picture, "picture is null");
  }

  /** The same, given for this. */
  Given to(Heard message) {
    return new Given(Hash.of(message.toString()), messages, picture);
  }

  /** Whether it was given for the same. */
  boolean isFor(Heard message) {
    return heard.equals(Hash.of(message.toString()));
  }

  /** In one line, to be kept: {@code hash 9001,9002 9003 picture's key}. */
  String note() {
    String ids = messages.stream().map(String::valueOf).collect(Collectors.joining(","));
    return heard
        + " "
        + ids
        + picture.map(shown -> " " + shown.message() + " " + shown.key()).orElse("");
  }

  /** What a note says; empty for what is no note. */
  static Optional<Given> ofNote(String note) {
    Matcher matcher = NOTE.matcher(note);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> messages =
        Stream.of(matcher.group(2).split(","))
            .filter(id -> !id.isEmpty())
            .map(Integer::valueOf)
            .toList();
    Optional<Shown> picture =
        Optional.ofNullable(matcher.group(3))
            .map(message -> new Shown(Integer.parseInt(message), matcher.group(4)));
    return Optional.of(new Given(matcher.group(1), messages, picture));
  }

  /**
   * A picture in a chat.
   *
   * @param message its id
   * @param key which picture it is
   */
  record Shown(int message, String key) {}
}
