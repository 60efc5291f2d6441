package org.waraid.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waraid.understanding.Intent;

/** Reads labelled messages: label, tab, text on each line. */
public final class IntentReader {
  /**
   * Reads a file.
   *
   * @throws SetException naming file and line of everything that cannot be used
   */
  public List<Intent> read(Path file) throws SetException {
    List<String> problems = new ArrayList<>();
    List<Intent> intents = new ArrayList<>();
    List<String> lines = TextLines.read(file, problems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (line.isBlank()) {
        continue;
      }
      if (tab < 1 || line.substring(tab).isBlank()) {
        problems.add(file + ":" + (i + 1) + ": expected a label, a tab and a text");
      } else {
        intents.add(new Intent(line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
      }
    }
    if (problems.isEmpty() && intents.isEmpty()) {
      problems.add(file + ": holds no messages; expected a label, a tab and a text a line");
    }
    if (!problems.isEmpty()) {
      throw new SetException(problems);
    }
    return intents;
  }
}
