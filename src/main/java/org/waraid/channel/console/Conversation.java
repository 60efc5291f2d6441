package org.waraid.channel.console;

import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

/** One conversation in a terminal, from the greeting to the end of the lines. */
public final class Conversation {
  private static final String NAME = "console";

  private final Assistant assistant;
  private final Lines lines;
  private final Screen screen;

  /** What a number typed alone stands for: the suggestions last shown. */
  private List<Suggestion> offered = List.of();

  /** Prepares a conversation between whoever types the lines and the assistant. */
  public Conversation(Assistant assistant, Lines lines, Screen screen) {
    this.assistant = assistant;
    this.lines = lines;
    this.screen = screen;
  }

  /** Talks until the lines end or the person leaves. */
  public void run() {
    screen.say("Ask about aid to Ukraine, or type a number. /help says more, Ctrl-D leaves.");
    topics();
    Optional<String> line = lines.next();
    while (line.isPresent() && goesOn(line.get().strip())) {
      line = lines.next();
    }
    assistant.forget(NAME);
  }

  private boolean goesOn(String line) {
    if (line.equalsIgnoreCase(Command.QUIT.typed())) {
      return false;
    }
    if (line.startsWith("/")) {
      obey(line);
    } else if (!line.isEmpty()) {
      answer(line);
    }
    return true;
  }

  private void obey(String line) {
    Command command = Command.of(line).orElse(Command.HELP);
    switch (command) {
      case TOPICS -> topics();
      case AGAIN -> {
        assistant.forget(NAME);
        screen.say("That is forgotten.");
        topics();
      }
      default -> {
        for (Command each : Command.values()) {
          screen.say("  %-8s %s".formatted(each.typed(), each.explanation()));
        }
      }
    }
  }

  private void topics() {
    offered = assistant.suggestions();
    screen.suggest(offered);
  }

  private void answer(String line) {
    Reply reply = pressed(line).orElseGet(() -> assistant.reply(new Message(NAME, line)));
    screen.reply(reply);
    if (!reply.body().suggestions().isEmpty()) {
      offered = reply.body().suggestions();
    }
  }

  private Optional<Reply> pressed(String line) {
    if (!line.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(line);
    if (number < 1 || number > offered.size()) {
      return Optional.empty();
    }
    Suggestion pressed = offered.get(number - 1);
    // A topic that went with a reload is asked for by its title.
    return Optional.of(
        assistant
            .topic(NAME, pressed.topicId())
            .orElseGet(() -> assistant.reply(new Message(NAME, pressed.title()))));
  }
}
