package org.waraid.channel.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Lines from a file or a pipe: no prompt, nothing echoed. */
public final class PlainLines implements Lines {
  private final BufferedReader reader;

  /** Reads on from here; closing is left to whoever opened it. */
  public PlainLines(BufferedReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<String> next() {
    try {
      return Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("what is typed cannot be read", e);
    }
  }
}
