package org.waraid.channel.console;

import java.util.Optional;

/** What a person types, line by line. */
public interface Lines {
  /** The next line, empty at the end of all. */
  Optional<String> next();
}
