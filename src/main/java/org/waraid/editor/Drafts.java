package org.waraid.editor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waraid.answer.Answerer;
import org.waraid.channel.Desk;
import org.waraid.channel.Kept;
import org.waraid.channel.Subscriptions;
import org.waraid.channel.Unanswered;
import org.waraid.topic.Problem;

/** Changes that wait to be published, each tried before it is offered. Thread-safe. */
final class Drafts {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 100;
  private static final int LOGGED_QUESTIONS = 200;
  private static final int ID_LENGTH = 8;

  /** Channels whose chats may be told of changes. */
  static final List<String> CHANNELS = List.of("telegram", "slack");

  private final Live live;
  private final ResponseFolder folder;
  private final Kept kept;
  private final Clock clock;
  private final Cache<String, Prepared> waiting =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  /**
   * A draft with what it does to the files.
   *
   * @param before the content that the changed files had
   * @param changes the content that they get
   * @param settles questions that are dealt with when it is published
   */
  record Prepared(
      Desk.Draft draft,
      Map<String, Optional<String>> before,
      Map<String, Optional<String>> changes,
      List<String> settles) {}

  Drafts(Live live, ResponseFolder folder, Kept kept, Clock clock) {
    this.live = live;
    this.folder = folder;
    this.kept = kept;
    this.clock = clock;
  }

  Optional<Prepared> of(String id) {
    return Optional.ofNullable(waiting.getIfPresent(id));
  }

  void discard(String id) {
    waiting.invalidate(id);
  }

  /** Tries a change; keeps it if it can be published. */
  Desk.Outcome prepare(String title, Map<String, Optional<String>> changes, List<String> settles) {
    NavigableMap<String, String> now = folder.readAll();
    Tried tried = Tried.of(folder, changes, live.reader());
    Map<String, Optional<String>> different = Diffs.changes(now, tried.files());
    if (different.isEmpty()) {
      return new Desk.Refused("That changes nothing: the files say so already.", List.of());
    }
    if (tried.hasErrors()) {
      return new Desk.Refused(
          "The files would have errors, so nothing was changed.", tried.errors());
    }
    Answerer after =
        tried
            .answerer(live.version().understanding(), live.answerer().languages().get(0), clock)
            .orElseThrow();
    List<Desk.Mark> failing = failing(tried, after);
    if (!failing.isEmpty()) {
      return new Desk.Refused(
          "Tests of topics that pass now would fail, so nothing was changed.", failing);
    }
    Desk.Draft draft =
        new Desk.Draft(
            UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH),
            title,
            Diffs.of(now, tried.files()),
            effect(after, settles),
            tried.marks());
    Map<String, Optional<String>> before = new java.util.TreeMap<>();
    different.keySet().forEach(name -> before.put(name, Optional.ofNullable(now.get(name))));
    waiting.put(draft.id(), new Prepared(draft, before, different, settles));
    return draft;
  }

  /** Tests that would fail and do not fail now. */
  private List<Desk.Mark> failing(Tried tried, Answerer after) {
    List<Problem> failures = live.trials().failures(tried.reading(), after);
    if (failures.isEmpty()) {
      return List.of();
    }
    Set<String> already = new LinkedHashSet<>();
    live.trials()
        .failures(live.reader().read(live.directory()), live.answerer())
        .forEach(problem -> already.add(problem.message()));
    return Marks.of(
        failures.stream().filter(problem -> !already.contains(problem.message())).toList(),
        tried.directory());
  }

  private Desk.Effect effect(Answerer after, List<String> settles) {
    Set<String> questions = new LinkedHashSet<>(settles);
    kept.unanswered().most(LOGGED_QUESTIONS).stream()
        .map(Unanswered.Question::text)
        .forEach(questions::add);
    questions.addAll(Effects.tests(live.version().catalogue(), live.answerer().languages().get(0)));
    return Effects.between(live.answerer(), after, questions, given(kept.subscriptions()));
  }

  static List<Subscriptions.Given> given(Subscriptions subscriptions) {
    return CHANNELS.stream().flatMap(channel -> subscriptions.toWatch(channel).stream()).toList();
  }
}
