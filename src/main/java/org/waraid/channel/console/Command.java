package org.waraid.channel.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed beside questions. */
enum Command {
  TOPICS("what you can begin with"),
  AGAIN("forget this conversation and start over"),
  HELP("this list"),
  QUIT("leave (so does Ctrl-D)");

  private final String explanation;

  Command(String explanation) {
    this.explanation = explanation;
  }

  /** As it is typed: {@code /topics}. */
  String typed() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  String explanation() {
    return explanation;
  }

  static Optional<Command> of(String typed) {
    return Arrays.stream(values())
        .filter(command -> command.typed().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Command::typed).toList();
  }
}
