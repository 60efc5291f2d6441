package org.waraid.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.waraid.answer.Assistant;
import org.waraid.channel.console.Conversation;
import org.waraid.channel.console.PlainLines;
import org.waraid.channel.console.Screen;
import org.waraid.channel.console.TerminalLines;
import org.waraid.config.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** A conversation in the terminal. */
@Command(
    name = "chat",
    description = "Talks with you in the terminal.",
    mixinStandardHelpOptions = true)
public final class ChatCommand implements Callable<Integer> {
  private final Supplier<Config> config;
  private final AssistantFactory assistants;
  private final StandardStreams streams;
  private final Map<String, String> environment;

  /**
   * Talks with the assistant that is opened when the command runs.
   *
   * @param environment says whether colours are wanted ({@code NO_COLOR})
   */
  public ChatCommand(
      Supplier<Config> config,
      AssistantFactory assistants,
      StandardStreams streams,
      Map<String, String> environment) {
    this.config = config;
    this.assistants = assistants;
    this.streams = streams;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    try (OpenAssistant open = assistants.open(config.get())) {
      Optional<Terminal> terminal = streams.terminal().get();
      if (terminal.isPresent()) {
        talk(open.assistant(), terminal.get());
      } else {
        Screen screen = Screen.plain(streams.out());
        new Conversation(open.assistant(), new PlainLines(streams.in()), screen).run();
      }
    }
    return ExitCode.OK;
  }

  private void talk(Assistant assistant, Terminal opened) throws IOException {
    try (Terminal terminal = opened) {
      boolean colour =
          !terminal.getType().startsWith(Terminal.TYPE_DUMB)
              && environment.getOrDefault("NO_COLOR", "").isEmpty();
      Screen screen = Screen.wide(terminal.writer(), terminal.getSize().getColumns(), colour);
      new Conversation(assistant, new TerminalLines(terminal), screen).run();
    }
  }
}
