package org.waraid.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes measurements for machines: one JSON object. */
public final class ReportJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectMapper mapper = new ObjectMapper();

  /** Everything measured on question sets. */
  public String write(SetReport report) {
    ObjectNode json = JSON.objectNode();
    json.set("total", tally(report.total()));
    json.set("byExpectation", tallies(report.byExpectation()));
    json.set("byKind", tallies(report.byKind()));
    json.set("byStyle", tallies(report.byStyle()));
    json.set("confusions", confusions(report.confusions()));
    json.set("calibration", mapper.valueToTree(report.calibration()));
    json.set("risks", mapper.valueToTree(report.risks()));
    ArrayNode failures = json.putArray("failures");
    for (Scored scored : report.failures()) {
      failures
          .addObject()
          .put("set", scored.question().set())
          .put("id", scored.question().id())
          .put("text", scored.question().text())
          .put("fault", scored.fault().orElse(null))
          .put("outcome", scored.outcome())
          .put("topic", scored.topic().orElse(null))
          .put("confidence", scored.confidence())
          .put("reply", scored.text());
    }
    return json.toString();
  }

  /** What was made of phrasings left out of the training. */
  public String write(CrossValidationReport report) {
    ObjectNode json = JSON.objectNode();
    json.set("byKind", tallies(report.byKind()));
    json.set("byStyle", tallies(report.byStyle()));
    json.set("byUnseenStyle", tallies(report.byUnseenStyle()));
    json.set("byTopic", tallies(report.byTopic()));
    json.set("confusions", confusions(report.confusions()));
    json.set("calibration", mapper.valueToTree(report.calibration()));
    ArrayNode failures = json.putArray("failures");
    for (HeldOut each : report.failures()) {
      failures
          .addObject()
          .put("expected", CrossValidationReport.label(each))
          .put("got", each.got())
          .put("style", each.style())
          .put("text", each.phrasing().text());
    }
    return json.toString();
  }

  /** What the intent classifier made of test sets. */
  public String write(List<IntentReport> reports) {
    ArrayNode json = JSON.arrayNode();
    for (IntentReport report : reports) {
      ObjectNode each = json.addObject();
      each.put("set", report.name());
      each.set("inScope", tally(report.inScope()));
      each.set("labelled", tally(report.labelled()));
      each.set("outOfScope", tally(report.outOfScope()));
      each.put("microF1", report.all().share());
      each.put("threshold", report.threshold());
      each.put("trainingMillis", report.training().toMillis());
      each.put("scoringMillis", report.scoring().toMillis());
    }
    return json.toString();
  }

  private static ArrayNode confusions(List<Confusion> rows) {
    ArrayNode json = JSON.arrayNode();
    for (Confusion row : rows) {
      ObjectNode got = json.addObject().put("expected", row.expected()).putObject("got");
      row.got().forEach(got::put);
    }
    return json;
  }

  private static ArrayNode tallies(List<Tally> tallies) {
    ArrayNode json = JSON.arrayNode();
    tallies.forEach(each -> json.add(tally(each)));
    return json;
  }

  private static ObjectNode tally(Tally tally) {
    return JSON.objectNode()
        .put("group", tally.group())
        .put("right", tally.right())
        .put("count", tally.count())
        .put("share", tally.share());
  }
}
