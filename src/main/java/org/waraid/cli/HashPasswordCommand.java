package org.waraid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.waraid.channel.web.editor.PasswordHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * Makes the setting that lets an editor sign in to the page. The password itself is kept nowhere.
 */
@Command(
    name = "hash-password",
    description = {
      "Reads an editor's password and prints the line to put into .env.",
      "Asks for it at a terminal without showing it; otherwise reads one line."
    },
    mixinStandardHelpOptions = true)
public final class HashPasswordCommand implements Callable<Integer> {
  private static final Pattern NAME =
      Pattern.compile("[^\\s,:'\"](?:[^,:'\"\\p{Cntrl}]*[^\\s,:'\"])?");

  private final StandardStreams streams;

  @Parameters(paramLabel = "NAME", description = "the editor's name, as the history shows it")
  private String name = "";

  /** Reads and prints there. */
  public HashPasswordCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!NAME.matcher(name).matches()) {
      return refuse("The name may have neither commas nor colons nor quotes.");
    }
    try {
      Optional<String> password = password();
      if (password.isEmpty()) {
        return refuse("No password was given.");
      }
      streams.out().println("EDITORS_PAGE='" + name + ":" + PasswordHash.of(password.get()) + "'");
      streams.out().flush();
      return ExitCode.OK;
    } catch (IllegalArgumentException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
  }

  private int refuse(String why) {
    streams.err().println(why);
    return ExitCode.USAGE;
  }

  private Optional<String> password() {
    Optional<Terminal> terminal = streams.terminal().get();
    try {
      return terminal.isPresent()
          ? typed(terminal.get())
          : Optional.ofNullable(streams.in().readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("the password cannot be read", e);
    }
  }

  private Optional<String> typed(Terminal opened) throws IOException {
    try (Terminal terminal = opened) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      reader.setVariable(LineReader.DISABLE_HISTORY, true);
      String first = reader.readLine("Password for " + name + ": ", (char) 0);
      String again = reader.readLine("Once more: ", (char) 0);
      if (!first.equals(again)) {
        throw new IllegalArgumentException("The two are not the same. Please try again.");
      }
      return Optional.of(first);
    } catch (UserInterruptException | EndOfFileException e) {
      return Optional.empty();
    }
  }
}
