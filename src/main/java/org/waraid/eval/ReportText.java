package org.waraid.eval;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes measurements for people. */
public final class ReportText {
  private static final int MOST_TEXT = 220;

  private final PrintWriter out;

  /** Writes to a stream, which it does not close. */
  public ReportText(PrintWriter out) {
    this.out = out;
  }

  /** Everything measured on question sets; the failures too when asked for. */
  public void print(SetReport report, boolean failures) {
    if (failures) {
      report.failures().forEach(this::printFailure);
    }
    table("Right by expectation", report.byExpectation());
    table("Right by kind", report.byKind());
    table("Right by style", report.byStyle());
    confusions("Confusions (expected: got)", report.confusions());
    print(report.calibration());
    printRisks(report.risks());
    line("%nAll %s", described(report.total()));
    out.flush();
  }

  private void printFailure(Scored scored) {
    line("%s  %s", scored.question().id(), cut(scored.question().text()));
    line(
        "    %s | %s [%s] %.2f %s",
        scored.fault().orElse(""),
        scored.outcome(),
        scored.topic().orElse("-"),
        scored.confidence(),
        cut(scored.text()));
  }

  void table(String title, List<Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    line("%n%s", title);
    tallies.forEach(each -> line("  %-34s %s", each.group(), described(each)));
  }

  void confusions(String title, List<Confusion> rows) {
    if (rows.isEmpty()) {
      return;
    }
    line("%n%s", title);
    for (Confusion row : rows) {
      String cells =
          row.got().entrySet().stream()
              .map(cell -> cell.getKey() + " " + cell.getValue())
              .collect(Collectors.joining(", "));
      line("  %s: %s", row.expected(), cells);
    }
  }

  private void print(Calibration calibration) {
    line("%nCalibration of answers (confidence: how often right)");
    for (Calibration.Bin bin : calibration.bins()) {
      line(
          "  %.1f to %.1f: %.3f said, %.3f right, %d answers",
          bin.from(), bin.to(), bin.confidence(), bin.right(), bin.count());
    }
    line("  expected calibration error %.3f", calibration.expectedError());
  }

  private void printRisks(List<Risk> risks) {
    line("%nRisk against coverage (answers of at least a confidence, others declined)");
    risks.forEach(
        risk ->
            line(
                "  from %.2f: answered %5.1f%% of all, wrong %5.1f%% of the answered",
                risk.threshold(), 100 * risk.coverage(), 100 * risk.wrong()));
  }

  /** What was made of phrasings left out of the training; each failure too when asked for. */
  public void print(CrossValidationReport report, boolean failures) {
    if (failures) {
      for (HeldOut each : report.failures()) {
        line(
            "%s -> %s  %s",
            CrossValidationReport.label(each), each.got(), cut(each.phrasing().text()));
      }
    }
    table("Phrasings left out of the training", report.byKind());
    table("Questions of topics by style (guessed by rules from the text)", report.byStyle());
    table("The same, where all of the style was left out", report.byUnseenStyle());
    table("Questions by topic, the worst first", report.byTopic());
    confusions("Taken for (phrasing's topic: what was made of it)", report.confusions());
    print(report.calibration());
    out.flush();
  }

  /** What the intent classifier made of test sets, and of all together. */
  public void print(List<IntentReport> reports) {
    for (IntentReport report : reports) {
      line("%s", report.name());
      line("  in scope, right and not refused  %s", described(report.inScope()));
      line("  in scope, likeliest label right  %s", described(report.labelled()));
      line("  out of scope, refused            %s", described(report.outOfScope()));
      line("  micro-F1                         %s", described(report.all()));
      line(
          "  threshold %.3f, training %.1f s, scoring %.1f s",
          report.threshold(),
          report.training().toMillis() / 1000.0,
          report.scoring().toMillis() / 1000.0);
    }
    if (reports.size() > 1) {
      int right = reports.stream().mapToInt(report -> report.all().right()).sum();
      int count = reports.stream().mapToInt(report -> report.all().count()).sum();
      line("all together: micro-F1 %s", described(new Tally("all", right, count)));
    }
    out.flush();
  }

  static String described(Tally tally) {
    return tally.count() == 0
        ? "none"
        : String.format(
            Locale.ROOT, "%d/%d %.1f%%", tally.right(), tally.count(), 100 * tally.share());
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= MOST_TEXT ? line : line.substring(0, MOST_TEXT) + "…";
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
