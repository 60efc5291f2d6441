package org.waraid.editor;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.waraid.answer.Answerer;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.Desk;
import org.waraid.channel.Feedback;
import org.waraid.channel.History;
import org.waraid.channel.Kept;
import org.waraid.channel.Tally;
import org.waraid.channel.Unanswered;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.topic.ResponseEdit;
import org.waraid.understanding.Understanding;

/** The desk over the files that are live. Thread-safe. */
public final class EditorDesk implements Desk {
  private static final int MOST_LOGGED = 500;
  private static final int MOST_TOPICS = 10_000;
  private final Live live;
  private final ResponseFolder folder;
  private final Drafts drafts;
  private final History history;
  private final Kept kept;
  private final Preparations preparations;
  private final Explaining explaining;
  private final Clock clock;
  private final String language;

  /** A desk over what is live, with what is kept of chats. */
  public EditorDesk(Live live, History history, Kept kept, Clock clock) {
    this.live = live;
    this.folder = new ResponseFolder(live.directory());
    this.drafts = new Drafts(live, folder, kept, clock);
    this.history = history;
    this.kept = kept;
    this.preparations = new Preparations(live, folder, drafts, history, clock);
    this.explaining = new Explaining(live);
    this.clock = clock;
    this.language = live.answerer().languages().get(0);
  }

  @Override
  public Status status() {
    return live.status();
  }

  @Override
  public Status reload() {
    return live.reload();
  }

  @Override
  public List<Group> unanswered(int atMost) {
    Map<String, Unanswered.Question> byText = new LinkedHashMap<>();
    kept.unanswered().most(MOST_LOGGED).forEach(each -> byText.put(each.text(), each));
    Understanding understanding = live.version().understanding();
    List<Group> groups = new ArrayList<>();
    for (List<String> alike : understanding.alike(List.copyOf(byText.keySet()))) {
      long count =
          alike.stream()
              .flatMap(text -> Optional.ofNullable(byText.get(text)).stream())
              .mapToLong(Unanswered.Question::count)
              .sum();
      groups.add(
          new Group(
              alike.get(0),
              alike.subList(1, alike.size()),
              count,
              explaining.likeliest(alike.get(0))));
    }
    groups.sort(java.util.Comparator.comparingLong((Group group) -> -group.count()));
    return groups.stream().limit(atMost).toList();
  }

  @Override
  public void settle(Group group) {
    kept.unanswered().settle(group.text());
    group.others().forEach(kept.unanswered()::settle);
  }

  @Override
  public List<TopicLine> topics() {
    Map<String, Long> asked = new HashMap<>();
    for (Tally.Count count : kept.tally().mostAsked(MOST_TOPICS)) {
      asked.put(count.topic(), count.count());
    }
    Map<String, Feedback.Votes> votes = kept.feedback().votes();
    Map<String, String> files = new HashMap<>();
    live.version()
        .catalogue()
        .topics()
        .forEach(topic -> files.put(topic.id(), "topics/" + topic.theme() + ".yaml"));
    List<TopicLine> lines = new ArrayList<>();
    for (Theme theme : live.answerer().themes()) {
      for (Suggestion topic : theme.topics()) {
        Feedback.Votes of = votes.getOrDefault(topic.topicId(), new Feedback.Votes(0, 0));
        lines.add(
            new TopicLine(
                topic.topicId(),
                topic.title(),
                theme.title(),
                files.getOrDefault(topic.topicId(), ""),
                asked.getOrDefault(topic.topicId(), 0L),
                of.up(),
                of.down()));
      }
    }
    return lines;
  }

  @Override
  public List<FactLine> facts() {
    FactStore facts = live.version().catalogue().facts();
    return facts.facts().stream()
        .map(
            fact ->
                new FactLine(
                    fact.id(),
                    fact.value().text(),
                    fact.value() instanceof Fact.Value.Figure,
                    fact.passage().sourceId()))
        .toList();
  }

  @Override
  public Optional<Reply> answer(String topic) {
    return live.answerer().previewTopic(topic);
  }

  @Override
  public Outcome prepareTeaching(String topic, List<String> phrasings) {
    return preparations.teaching(topic, phrasings);
  }

  @Override
  public Outcome prepareFact(FactChange change) {
    return preparations.fact(change);
  }

  @Override
  public Outcome prepareFile(String file, String content) {
    return preparations.file(file, content);
  }

  @Override
  public Outcome prepareRollback(String entry) {
    return preparations.rollback(entry);
  }

  @Override
  public Outcome publish(String draft, String who, String why) {
    Optional<Drafts.Prepared> prepared = drafts.of(draft);
    if (prepared.isEmpty()) {
      return new Refused(
          "This change is no longer at hand: it was published, thrown away or older than half an hour. Prepare it again.",
          List.of());
    }
    try {
      return live.still(() -> publish(prepared.get(), who, why));
    } catch (UncheckedIOException e) {
      return new Refused("It could not be published: " + e.getMessage() + ".", List.of());
    }
  }

  private Outcome publish(Drafts.Prepared prepared, String who, String why) {
    for (Map.Entry<String, Optional<String>> file : prepared.before().entrySet()) {
      if (!folder.read(file.getKey()).equals(file.getValue())) {
        return new Refused(
            "Somebody has changed %s meanwhile; prepare the change again.".formatted(file.getKey()),
            List.of());
      }
    }
    // Other files may have changed since it was prepared.
    Tried tried = Tried.of(folder, prepared.changes(), live.reader());
    if (tried.hasErrors()) {
      return new Refused(
          "With what was changed meanwhile the files would have errors, so nothing was changed.",
          tried.errors());
    }
    history.before(prepared.before());
    folder.write(prepared.changes());
    String id;
    try {
      String reason = why.isBlank() ? prepared.draft().title() : why.strip();
      id = history.add(who, reason, prepared.draft().diff(), prepared.changes(), folder.readAll());
    } catch (RuntimeException e) {
      folder.write(prepared.before());
      throw new UncheckedIOException(
          "the history cannot be kept (" + e.getMessage() + "), and the files are as they were",
          new java.io.IOException(e));
    }
    drafts.discard(prepared.draft().id());
    live.reload();
    prepared.settles().forEach(kept.unanswered()::settle);
    return new Published(id);
  }

  @Override
  public void discard(String draft) {
    drafts.discard(draft);
  }

  @Override
  public List<History.Entry> history(int atMost) {
    return history.latest(atMost);
  }

  @Override
  public SortedSet<String> files() {
    return folder.names();
  }

  @Override
  public Optional<String> file(String file) {
    return folder.read(file);
  }

  @Override
  public List<Mark> check(String file, String content) {
    return ResponseFolder.isName(file)
        ? tried(file, content).marks()
        : List.of(new Mark(file, 1, 1, true, Preparations.notAFile(file).why()));
  }

  private Tried tried(String file, String content) {
    return Tried.of(folder, Map.of(file, Optional.of(content)), live.reader());
  }

  @Override
  public List<Reply> preview(String file, String content) {
    if (!ResponseFolder.isName(file)) {
      return List.of();
    }
    Optional<Answerer> answerer =
        tried(file, content).answerer(live.version().understanding(), language, clock);
    SortedMap<String, Reply> replies = new TreeMap<>();
    answerer.ifPresent(
        it ->
            ResponseEdit.ids(content, "topics")
                .forEach(id -> it.previewTopic(id).ifPresent(reply -> replies.put(id, reply))));
    return List.copyOf(replies.values());
  }

  @Override
  public Explanation explain(String question) {
    return explaining.of(question);
  }
}
