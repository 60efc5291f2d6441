package org.waraid.channel.web.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

/** A desk with two files, on which a line that says "oops" is an error. */
final class SmallDesk implements Desk {
  static final String FILE = "topics/aid.yaml";
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final TreeMap<String, String> files = new TreeMap<>();
  private final Map<String, Map<String, String>> drafts = new HashMap<>();
  private final List<History.Entry> entries = new ArrayList<>();
  private final List<Map<String, String>> states = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Object> done = new ArrayList<>();

  SmallDesk() {
    files.put(
        FILE, "id: us-total\nphrasings:\n  - How much did the US send?\nanswer: more than $40bn\n");
    files.put("facts.yaml", "us: 40\n");
    groups.add(
        new Group("What about <b>Poland</b>?", List.of("And Poland?"), 3, List.of("us-total")));
    enter("files", "Began", "+id: us-total\n");
  }

  /** Everything that was asked of it and leaves no trace elsewhere. */
  synchronized List<Object> done() {
    return List.copyOf(done);
  }

  static Reply reply(String text) {
    return new Reply.Answer(
        new Reply.Body(
            text,
            "en",
            Optional.of("us-total"),
            0.9,
            List.of(new Suggestion("shells", "Who sends shells?"))),
        List.of("us"),
        List.of(
            new Citation(
                "The Paper",
                LocalDate.of(2023, 11, 29),
                Optional.of("https://paper.example/a"),
                1,
                2)));
  }

  private void enter(String who, String why, String diff) {
    entries.add(0, new History.Entry("e" + states.size(), NOON, who, why, diff));
    states.add(new TreeMap<>(files));
  }

  private Outcome draft(String title, Map<String, String> changed) {
    List<Mark> marks = new ArrayList<>();
    changed.forEach((file, content) -> marks.addAll(check(file, content)));
    if (!marks.isEmpty()) {
      return new Refused("The files would have an error.", marks);
    }
    String id = "d" + drafts.size();
    drafts.put(id, changed);
    return new Draft(
        id,
        title,
        diff(changed),
        new Effect(List.of(new Changed("us-total", "before", "after")), List.of(), 2),
        List.of());
  }

  private static String diff(Map<String, String> changed) {
    StringBuilder diff = new StringBuilder();
    changed.forEach(
        (file, content) -> {
          diff.append("--- ").append(file).append("\n+++ ").append(file).append('\n');
          content.lines().forEach(line -> diff.append('+').append(line).append('\n'));
        });
    return diff.toString();
  }

  @Override
  public synchronized Status status() {
    return new Status("0123456789abcdef", NOON, 1, 2, false, List.of());
  }

  @Override
  public synchronized Status reload() {
    done.add("reload");
    return status();
  }

  @Override
  public synchronized List<Group> unanswered(int atMost) {
    return List.copyOf(groups);
  }

  @Override
  public synchronized void settle(Group group) {
    done.add(group);
    groups.removeIf(each -> each.text().equals(group.text()));
  }

  @Override
  public List<TopicLine> topics() {
    return List.of(new TopicLine("us-total", "Aid of the US", "Aid", FILE, 12, 3, 1));
  }

  @Override
  public List<FactLine> facts() {
    return List.of(new FactLine("us", "more than $40bn", true, "paper"));
  }

  @Override
  public Optional<Reply> answer(String topic) {
    return topic.equals("us-total") ? Optional.of(reply("more than $40bn")) : Optional.empty();
  }

  @Override
  public synchronized Outcome prepareTeaching(String topic, List<String> phrasings) {
    return draft(
        "Teach us-total", Map.of(FILE, files.get(FILE) + String.join("\n", phrasings) + "\n"));
  }

  @Override
  public synchronized Outcome prepareFact(FactChange change) {
    done.add(change);
    return draft("Change " + change.fact(), Map.of("facts.yaml", change.figure() + "\n"));
  }

  @Override
  public synchronized Outcome prepareFile(String file, String content) {
    return draft("Change " + file, Map.of(file, content));
  }

  @Override
  public synchronized Outcome prepareRollback(String entry) {
    int at = Integer.parseInt(entry.substring(1));
    return draft("Go back", states.get(at));
  }

  @Override
  public synchronized Outcome publish(String draft, String who, String why) {
    Map<String, String> changed = drafts.remove(draft);
    if (changed == null) {
      return new Refused("That draft is no longer there.", List.of());
    }
    files.putAll(changed);
    enter(who, why, "-before\n+after\n");
    return new Published(entries.get(0).id());
  }

  @Override
  public synchronized void discard(String draft) {
    drafts.remove(draft);
  }

  @Override
  public synchronized List<History.Entry> history(int atMost) {
    return List.copyOf(entries);
  }

  @Override
  public synchronized SortedSet<String> files() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public synchronized Optional<String> file(String file) {
    return Optional.ofNullable(files.get(file));
  }

  @Override
  public List<Mark> check(String file, String content) {
    List<String> lines = content.lines().toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("oops");
      if (at >= 0) {
        marks.add(new Mark(file, i + 1, at + 1, true, "'oops' is no key: take it out."));
      }
    }
    return marks;
  }

  @Override
  public List<Reply> preview(String file, String content) {
    return check(file, content).isEmpty()
        ? List.of(reply(content.substring(content.indexOf("answer:") + 7).strip()))
        : List.of();
  }

  @Override
  public Explanation explain(String question) {
    return new Explanation(
        List.of("measure: aid"),
        List.of(
            new Candidate(
                "us-total",
                0.8,
                0.5,
                List.of(new Signal("meaning", 0.7)),
                List.of("How much did the US send?"),
                List.of("Poland"))),
        reply("more than $40bn"));
  }
}
