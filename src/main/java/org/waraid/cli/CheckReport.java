package org.waraid.cli;

import java.io.PrintWriter;
import java.util.List;
import org.waraid.topic.Problem;

/**
 * What a check found.
 *
 * @param problems by place
 * @param notes what was not looked at, and why
 * @param files how many files were read
 */
record CheckReport(List<Problem> problems, List<String> notes, int files) {
  CheckReport {
    problems = problems.stream().distinct().sorted().toList();
    notes = List.copyOf(notes);
  }

  int errors() {
    return (int) problems.stream().filter(Problem::isError).count();
  }

  /** Prints a line for each problem, and at the end how many there are. */
  void print(PrintWriter out) {
    notes.forEach(out::println);
    problems.forEach(out::println);
    out.printf(
        "%s, %s in %s%n",
        counted(errors(), "error"),
        counted(problems.size() - errors(), "warning"),
        counted(files, "file"));
    out.flush();
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
