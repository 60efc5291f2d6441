package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waraid.answer.Theme;

/**
 * What buttons send back. Where Telegram's 64 bytes are too few for a name, its hash stands for it
 * and is looked up among the names that there are, so a button works after a restart, too.
 * Thread-safe.
 */
final class CallbackData {
  private static final int MOST_BYTES = 64;
  private static final Pattern FORM = Pattern.compile("([tmudle]):(?:(\\d{1,4}):)?(.*)");

  private final Supplier<List<Theme>> themes;

  CallbackData(Supplier<List<Theme>> themes) {
    this.themes = themes;
  }

  String of(Pressed pressed) {
    if (pressed instanceof Pressed.Topic topic) {
      return data("t:", topic.id());
    }
    if (pressed instanceof Pressed.Themes page) {
      return "m:" + page.page() + ":";
    }
    if (pressed instanceof Pressed.Theme theme) {
      return data("m:" + theme.page() + ":", theme.id());
    }
    if (pressed instanceof Pressed.Thumb thumb) {
      return data(thumb.up() ? "u:" : "d:", thumb.topicId());
    }
    if (pressed instanceof Pressed.Offered offered) {
      return "e:" + offered.token();
    }
    return data("l:", ((Pressed.Language) pressed).code());
  }

  /** What a button asks for; empty when no name that it stands for is left, or it is not ours. */
  Optional<Pressed> read(String data) {
    Matcher form = FORM.matcher(data);
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = form.group(3);
    int page = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return switch (form.group(1)) {
      case "t" -> topic(name).map(Pressed.Topic::new);
      case "u" -> topic(name).map(id -> new Pressed.Thumb(true, id));
      case "d" -> topic(name).map(id -> new Pressed.Thumb(false, id));
      case "e" -> Optional.of(new Pressed.Offered(name));
      case "l" -> Optional.of(new Pressed.Language(name));
      default ->
          name.isEmpty()
              ? Optional.of(new Pressed.Themes(page))
              : theme(name).map(id -> new Pressed.Theme(id, page));
    };
  }

  /** A name of at most so many bytes that stands for a longer one. */
  static String shortened(String name, int mostBytes) {
    return name.getBytes(UTF_8).length <= mostBytes ? name : "#" + Hash.of(name);
  }

  private static String data(String kind, String name) {
    return kind + shortened(name, MOST_BYTES - kind.length());
  }

  private Optional<String> topic(String name) {
    return known(
        name,
        themes.get().stream()
            .flatMap(theme -> theme.topics().stream())
            .map(each -> each.topicId()));
  }

  private Optional<String> theme(String name) {
    return known(name, themes.get().stream().map(Theme::id));
  }

  /**
   * A name that is written out is taken as it is: whether it is still there shows when it is used.
   */
  private static Optional<String> known(String name, Stream<String> names) {
    return name.startsWith("#")
        ? names.filter(each -> name.equals("#" + Hash.of(each))).findFirst()
        : Optional.of(name);
  }
}
