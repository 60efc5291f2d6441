package org.waraid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Where commands read and write.
 *
 * @param in what is typed or piped
 * @param out what was asked for
 * @param err what went wrong
 * @param terminal opens the terminal, if a person sits at one; whoever opens it closes it
 */
public record StandardStreams(
    BufferedReader in, PrintWriter out, PrintWriter err, Supplier<Optional<Terminal>> terminal) {
  /** Those of this process, in UTF-8 whatever the machine's locale is. */
  public static StandardStreams ofProcess() {
    return new StandardStreams(
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8)),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        StandardStreams::openTerminal);
  }

  private static Optional<Terminal> openTerminal() {
    try {
      return Optional.of(TerminalBuilder.builder().system(true).dumb(false).build());
    } catch (IOException | IllegalStateException e) {
      return Optional.empty(); // A pipe, a file or a service: there is no terminal.
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
  }
}
