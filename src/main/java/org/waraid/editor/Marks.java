package org.waraid.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.waraid.channel.Desk;
import org.waraid.topic.Problem;

/** Problems of response files as editors are shown them. */
final class Marks {
  private Marks() {}

  static List<Desk.Mark> of(List<Problem> problems, Path directory) {
    return problems.stream().map(problem -> of(problem, directory, problem.isError())).toList();
  }

  /** Of problems that do not keep the files from being used. */
  static List<Desk.Mark> warnings(List<Problem> problems, Path directory) {
    return problems.stream().map(problem -> of(problem, directory, false)).toList();
  }

  private static Desk.Mark of(Problem problem, Path directory, boolean error) {
    return new Desk.Mark(
        directory.relativize(problem.file()).toString().replace('\\', '/'),
        problem.line(),
        problem.column(),
        error,
        problem.message());
  }

  /** {@code topics/aid.yaml:12:5: error: …}, for logs and chats. */
  static String line(Desk.Mark mark) {
    return "%s:%d:%d: %s: %s"
        .formatted(
            mark.file(),
            mark.line(),
            mark.column(),
            (mark.error() ? "ERROR" : "WARNING").toLowerCase(Locale.ROOT),
            mark.text());
  }
}
