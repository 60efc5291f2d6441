package org.waraid.channel.console;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;

/**
 * Lines from a terminal, with a prompt, editing and a history that lasts as long as the
 * conversation. Ctrl-C clears the line, Ctrl-D ends.
 */
public final class TerminalLines implements Lines {
  private static final String PROMPT = "> ";

  private final LineReader reader;

  /** Reads from a terminal that its opener closes. */
  public TerminalLines(Terminal terminal) {
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer(new StringsCompleter(Command.names()))
            // "!" is a mark in a question, not a command to the history.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (EndOfFileException e) {
        return Optional.empty();
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isEmpty()) {
          return Optional.empty();
        }
      }
    }
  }
}
