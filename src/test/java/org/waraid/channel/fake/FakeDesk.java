package org.waraid.channel.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.waraid.answer.Reply;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

/** A desk over two topics and three facts that remembers what was published. Thread-safe. */
public final class FakeDesk implements Desk {
  public static final Instant MOMENT = Instant.parse("2024-02-01T10:05:00Z");

  /** What was wrong with each file, as {@link #status} has it. */
  public final List<Mark> marks = new CopyOnWriteArrayList<>();

  public final List<Group> groups = new CopyOnWriteArrayList<>();
  public final List<Group> settled = new CopyOnWriteArrayList<>();
  public final List<FactChange> changes = new CopyOnWriteArrayList<>();
  public final List<List<String>> taught = new CopyOnWriteArrayList<>();
  public final List<History.Entry> entries = new CopyOnWriteArrayList<>();
  public final AtomicInteger reloads = new AtomicInteger();
  private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private volatile Optional<Refused> refusal = Optional.empty();
  private volatile String diff = "- figure: 300,000\n+ figure: \"1 <b>m</b> & more\"";

  /** Refuses all that is prepared or published from now on. */
  public void refuse(String why, Mark... wrong) {
    refusal = Optional.of(new Refused(why, List.of(wrong)));
  }

  public void allow() {
    refusal = Optional.empty();
  }

  /** The lines that every draft changes. */
  public void diff(String lines) {
    diff = lines;
  }

  /** Drafts are only kept for a while. */
  public void expire() {
    drafts.clear();
  }

  public int drafts() {
    return drafts.size();
  }

  @Override
  public Status status() {
    return new Status("0123456789abcdef", MOMENT, 2, 1234, false, marks);
  }

  @Override
  public Status reload() {
    reloads.incrementAndGet();
    return status();
  }

  @Override
  public List<Group> unanswered(int atMost) {
    return groups.stream().limit(atMost).toList();
  }

  @Override
  public void settle(Group group) {
    groups.remove(group);
    settled.add(group);
  }

  @Override
  public List<TopicLine> topics() {
    return List.of(
        new TopicLine("shells-sent", "Shells sent", "Shells", "topics/shells.yaml", 3, 1, 0),
        new TopicLine("us-aid", "US aid so far", "US aid", "topics/us.yaml", 9, 2, 1));
  }

  @Override
  public List<FactLine> facts() {
    return List.of(
        new FactLine("shells-promised", "one million", true, "ajz"),
        new FactLine("shells-delivered", "300,000", true, "ajz"),
        new FactLine("us-aid-sent", "more than $40bn", true, "ajz"),
        new FactLine("minister", "Dmytro Kuleba", false, "ajz"));
  }

  @Override
  public Optional<Reply> answer(String topic) {
    return switch (topic) {
      case "shells-sent" -> Optional.of(reply(List.of("shells-promised", "shells-delivered")));
      case "us-aid" -> Optional.of(reply(List.of("minister")));
      default -> Optional.empty();
    };
  }

  private static Reply reply(List<String> facts) {
    return new Reply.Answer(
        new Reply.Body("Some.", "en", Optional.empty(), 1, List.of()), facts, List.of());
  }

  @Override
  public Outcome prepareTeaching(String topic, List<String> phrasings) {
    return draft(
        "teach " + topic + ": " + String.join(" / ", phrasings),
        new Effect(List.of(), List.of(new Changed(phrasings.get(0), "I do not know.", "Some.")), 0),
        () -> taught.add(phrasings));
  }

  @Override
  public Outcome prepareFact(FactChange change) {
    return draft(
        change.fact() + " becomes " + change.figure(),
        new Effect(List.of(new Changed("shells-sent", "300,000.", "1m.")), List.of(), 2),
        () -> changes.add(change));
  }

  @Override
  public Outcome prepareFile(String file, String content) {
    return draft("change " + file, Effect.NONE, () -> {});
  }

  @Override
  public Outcome prepareRollback(String entry) {
    return draft("back to " + entry, Effect.NONE, () -> {});
  }

  private final Map<String, Runnable> todo = new ConcurrentHashMap<>();

  private Outcome draft(String title, Effect effect, Runnable publishing) {
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String id = "draft-" + ids.incrementAndGet();
    Draft draft =
        new Draft(
            id,
            title,
            diff,
            effect,
            List.of(new Mark("facts.yaml", 7, 3, false, "no topic names it")));
    drafts.put(id, draft);
    todo.put(id, publishing);
    return draft;
  }

  @Override
  public Outcome publish(String draft, String who, String why) {
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Draft known = drafts.remove(draft);
    if (known == null) {
      return new Refused("the draft has expired", List.of());
    }
    Optional.ofNullable(todo.remove(draft)).ifPresent(Runnable::run);
    String id = "e" + (entries.size() + 1);
    entries.add(0, new History.Entry(id, MOMENT, who, known.title(), known.diff()));
    return new Published(id);
  }

  @Override
  public void discard(String draft) {
    drafts.remove(draft);
  }

  @Override
  public List<History.Entry> history(int atMost) {
    return entries.stream().limit(atMost).toList();
  }

  @Override
  public SortedSet<String> files() {
    return new TreeSet<>(List.of("facts.yaml"));
  }

  @Override
  public Optional<String> file(String file) {
    return Optional.empty();
  }

  @Override
  public List<Mark> check(String file, String content) {
    return List.of();
  }

  @Override
  public List<Reply> preview(String file, String content) {
    return List.of();
  }

  @Override
  public Explanation explain(String question) {
    List<Candidate> candidates = new ArrayList<>();
    if (question.contains("shells")) {
      candidates.add(new Candidate("shells-sent", 0.4, 0.6, List.of(), List.of(), List.of()));
      candidates.add(new Candidate("gone", 0.3, 0.6, List.of(), List.of(), List.of()));
    }
    return new Explanation(List.of(), candidates, reply(List.of()));
  }

  /** An entry that was published before. */
  public void published(String id, String who) {
    entries.add(0, new History.Entry(id, MOMENT, who, "what " + who + " did", "-a\n+b"));
  }

  /** What {@link #changes} has after the usual dialogue. */
  public static FactChange change(String figure) {
    return new FactChange(
        "shells-delivered",
        figure,
        "Daily Paper",
        LocalDate.of(2024, 1, 31),
        Optional.empty(),
        Optional.empty());
  }
}
