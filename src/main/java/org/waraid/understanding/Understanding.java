package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * Understands messages as one catalogue's topics: the front door of this package. Immutable once
 * opened and safe for many threads.
 */
public final class Understanding {
  private static final int CANDIDATES = 3;

  private static final double CLEARLY_SURER = 0.15;

  /** How surely a topic is asked for whose very name, or whose date alone, is guessed at. */
  private static final double SETTLED = 0.75;

  /** A few kilobytes each. */
  private static final int RECENT = 2_000;

  /**
   * The confidence from which on a topic answers: more often right than wrong. The gates are
   * calibrated on phrasings of which every third is a near miss, far more than people send, so that
   * they err on the side of silence as it is.
   */
  private static final double THRESHOLD = 0.5;

  private final Lessons lessons;
  private final Exchanges exchanges;
  private final Related related;
  private final Taught taught;
  private final Model model;
  private final Map<String, TopicProfile> profiles;
  private final Cache<Meaning, Understood> recent =
      Caffeine.newBuilder().maximumSize(RECENT).build();
  private final Verbatim alone;
  private final Verbatim following;
  private final FollowUps followUps;
  private final boolean whole;

  private Understanding(Lessons lessons, Taught taught, boolean whole) {
    this.lessons = lessons;
    this.exchanges = lessons.exchanges(lessons.school().sentences());
    this.related = lessons.related();
    this.taught = taught;
    this.model = taught.model();
    this.profiles = profiles(lessons, model);
    this.alone = new Verbatim(taught.alone());
    this.following = new Verbatim(lessons.book().followUps());
    this.whole = whole;
    this.followUps =
        new FollowUps(related, model.classifiers(), model.gate(), model.followUps(), profiles);
  }

  private static Map<String, TopicProfile> profiles(Lessons lessons, Model model) {
    Told told = lessons.told();
    Map<String, TopicProfile> profiles = new HashMap<>();
    for (Topic topic : lessons.catalogue().topics()) {
      TopicProfile learned = model.profiles().get(topic.id());
      if (learned != null) {
        profiles.put(topic.id(), learned.knowing(told.of(topic)));
      }
    }
    return Map.copyOf(profiles);
  }

  /**
   * Opens the understanding of a catalogue, from a kept model where the phrasings are the same,
   * else by training one and keeping it.
   *
   * @param language of the phrasings
   * @param sentences where sentence vectors come from
   * @param words English words that are never taken for misspellings
   * @param folder where a newly trained model is kept
   */
  public static Understanding open(
      Catalogue catalogue, String language, Sentences sentences, Set<String> words, Path folder) {
    requireNonNull(catalogue, "catalogue is null");
    School school = new School(language, sentences, words, folder);
    // Side by side, since it is most of a start: reading the model and taking the phrases apart.
    CompletableFuture<Optional<Model>> kept =
        CompletableFuture.supplyAsync(() -> school.kept(catalogue));
    Lessons lessons = school.lessons(catalogue);
    Model model = kept.join().orElseGet(lessons::learn);
    return new Understanding(lessons, Taught.whole(model, lessons), true);
  }

  /**
   * The understanding of another version of the files, at once: where phrasings changed, the new
   * ones are known and what is learned from all of them stays as it was until {@link #whole}.
   */
  public Understanding changed(Catalogue catalogue) {
    Lessons next = lessons.after(catalogue);
    if (next.key().equals(model.key())) {
      return new Understanding(next, taught, whole);
    }
    return next.kept()
        .map(kept -> new Understanding(next, Taught.whole(kept, next), true))
        .orElseGet(() -> new Understanding(next, taught.changed(next), false));
  }

  /** Whether everything was learned from the phrasings as they are. */
  public boolean isWhole() {
    return whole;
  }

  /** The same with everything learned, which takes minutes. */
  public Understanding whole() {
    if (whole) {
      return this;
    }
    // Read with fresh eyes, so that it is what the next start would make of the same files.
    Lessons fresh = lessons.school().lessons(lessons.catalogue());
    return new Understanding(fresh, Taught.whole(fresh.learn(), fresh), true);
  }

  /** Makes a text ready: normalised, repaired, its frame read. */
  public Utterance utterance(String text) {
    return lessons.utterances().of(text);
  }

  /**
   * Understands a question that stands alone: the same in every talk, so it is kept for a while.
   */
  public Understood understand(Utterance utterance) {
    return recent.get(Meaning.of(utterance), meaning -> find(utterance)).of(utterance);
  }

  private Understood find(Utterance utterance) {
    Optional<Vector> vector = lessons.school().sentences().vector(utterance.text());
    Scores scores = model.classifiers().score(utterance, vector);
    return understood(utterance, scores, alone.labels(utterance), model.gate());
  }

  /** Whether this very message is one of a topic's phrasings. */
  public boolean isWrittenDown(Utterance utterance) {
    return alone.labels(utterance).stream().anyMatch(Labels::isTopic);
  }

  /** Understands a message after an answer, which may lean on it. */
  public Understood understandAfter(Before before, Utterance utterance) {
    FollowUps.Views views = followUps.views(exchanges.of(before, utterance));
    Set<String> near = related.to(before.topic());
    Set<String> verbatim = new HashSet<>(following.labels(utterance));
    // A phrase that leans on an answer means what stands near that answer.
    verbatim.removeIf(label -> !Labels.topicOf(label).map(near::contains).orElse(true));
    List<Understood.Candidate> candidates =
        Stream.concat(
                followUps.candidates(views).stream(),
                verbatim.stream().filter(profiles::containsKey))
            .distinct()
            .map(
                topic ->
                    candidate(
                        topic,
                        utterance,
                        model.followUpGate().confidence(followUps.signals(topic, views)),
                        verbatim))
            .sorted(Comparator.comparingDouble(candidate -> -candidate.confidence()))
            .toList();
    return understood(utterance, candidates, views.alone());
  }

  private Understood understood(
      Utterance utterance, Scores scores, Set<String> verbatim, ScopeGate gate) {
    // A model that is a little older than the files may still know a topic that is gone.
    // Words' weights know no topic that is new, yet its phrases are known as they stand.
    List<String> known =
        Stream.concat(scores.topics().stream(), verbatim.stream())
            .filter(profiles::containsKey)
            .distinct()
            .toList();
    List<Understood.Candidate> candidates =
        likeliestFirst(
            worthTrying(known, utterance, verbatim).stream()
                .map(
                    topic ->
                        candidate(
                            topic,
                            utterance,
                            gate.confidence(Signals.of(topic, utterance, scores, profile(topic))),
                            verbatim))
                .toList());
    return understood(utterance, candidates, scores);
  }

  private Understood understood(
      Utterance utterance, List<Understood.Candidate> candidates, Scores scores) {
    Optional<String> talk =
        scores.semantic().keySet().stream()
            .filter(Labels::isSmallTalk)
            .max(Comparator.comparingDouble(scores::semantic))
            .map(Labels::smallTalkId);
    return new Understood(
        utterance,
        candidates,
        talk,
        model.talkGate().confidence(Signals.ofTalk(utterance, scores)),
        THRESHOLD);
  }

  /**
   * By confidence, except that what the classifiers hold likeliest stays first unless another is
   * clearly surer: answers that tell the same fact by the way are right as well, but longer.
   */
  private static List<Understood.Candidate> likeliestFirst(List<Understood.Candidate> tried) {
    List<Understood.Candidate> sorted = new ArrayList<>(tried);
    sorted.sort(Comparator.comparingDouble(candidate -> -candidate.confidence()));
    if (!tried.isEmpty()) {
      Understood.Candidate first = tried.get(0);
      if (sorted.get(0).confidence() - first.confidence() < CLEARLY_SURER) {
        sorted.remove(first);
        sorted.add(0, first);
      }
    }
    return List.copyOf(sorted);
  }

  /**
   * Those that know the very message, the likeliest, and those whose answers hold a figure that it
   * names.
   */
  private List<String> worthTrying(List<String> topics, Utterance utterance, Set<String> verbatim) {
    Set<String> tried = new LinkedHashSet<>();
    topics.stream().filter(verbatim::contains).forEach(tried::add);
    tried.addAll(topics.subList(0, Math.min(CANDIDATES, topics.size())));
    topics.stream()
        .filter(topic -> FrameAgreement.of(utterance.frame(), profile(topic)).knownFigure())
        .limit(CANDIDATES)
        .forEach(tried::add);
    return List.copyOf(tried);
  }

  private TopicProfile profile(String topic) {
    return requireNonNull(profiles.get(topic), "no such topic");
  }

  private Understood.Candidate candidate(
      String topic, Utterance utterance, double classified, Set<String> verbatim) {
    TopicProfile profile = profile(topic);
    FrameAgreement agreement = FrameAgreement.of(utterance.frame(), profile);
    double confidence =
        agreement.settled() || profile.asksOnlyWhen(utterance)
            ? Math.max(classified, SETTLED)
            : classified;
    return new Understood.Candidate(
        topic,
        Verbatim.confidence(topic, confidence, verbatim),
        agreement.foreign(),
        agreement.corrected(),
        agreement.years(),
        agreement.misdated());
  }

  /** How a question that stands alone is understood, and why. */
  public Explained explain(String text) {
    Utterance utterance = utterance(text);
    Optional<Vector> vector = lessons.school().sentences().vector(utterance.text());
    Scores scores = model.classifiers().score(utterance, vector);
    Understood understood = understood(utterance, scores, alone.labels(utterance), model.gate());
    return new Explained(
        understood,
        understood.candidates().stream()
            .map(Understood.Candidate::topicId)
            .map(topic -> reasons(topic, scores, vector))
            .toList());
  }

  private Explained.Reasons reasons(String topic, Scores scores, Optional<Vector> vector) {
    List<String> nearest =
        vector
            .flatMap(
                it ->
                    model
                        .classifiers()
                        .phrases()
                        .map(space -> space.nearestOf(topic, it, Explained.NEAREST)))
            .orElse(List.of())
            .stream()
            .map(number -> taught.alone().get(number).text())
            .toList();
    return new Explained.Reasons(
        topic,
        scores.lexical(topic),
        scores.semantic(topic),
        scores.nearest(topic),
        scores.nearest(Labels.nearMiss(topic)),
        nearest);
  }

  /** Groups texts that say much the same, in the order of their first ones. */
  public List<List<String>> alike(List<String> texts) {
    return Likeness.groups(texts, lessons.utterances(), lessons.school().sentences());
  }

  /** Whether a term of the vocabulary belongs to what any topic may be asked. */
  public boolean knows(Term term) {
    return profiles.values().stream().anyMatch(profile -> profile.terms().contains(term.id()));
  }
}
