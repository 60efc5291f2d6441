package org.waraid.editor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Answerer;
import org.waraid.channel.Desk;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Problem;
import org.waraid.topic.Reading;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;
import org.waraid.understanding.Understanding;

/**
 * The files that answers come from right now: reads them again, swaps them whole, and lets what
 * takes minutes to learn be learned behind it. Files with errors change nothing. Thread-safe.
 */
public final class Live implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);

  private final Path directory;
  private final ResponseReader reader;
  private final Answerer answerer;
  private final TopicTrials trials;
  private final Clock clock;
  private final List<Watcher> watchers = new ArrayList<>();
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicBoolean learning = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ExecutorService learner =
      Executors.newSingleThreadExecutor(
          BasicThreadFactory.builder().namingPattern("learner").daemon().build());
  private volatile Version version;
  private volatile List<Desk.Mark> marks;
  private volatile List<Desk.Mark> failed = List.of();

  /** Is told what becomes of the files. Each of its methods is called by one thread at a time. */
  public interface Watcher {
    /** Other answers are in force. */
    default void swapped(Catalogue before, Catalogue now) {}

    /** The files were read, whatever came of it. */
    default void read(Desk.Status status) {}

    /**
     * All phrasings are learned, and the topics' own tests were tried.
     *
     * @param failing those that came out differently, as warnings
     */
    default void tried(List<Desk.Mark> failing) {}
  }

  /**
   * The files as they are at the start.
   *
   * @param answerer answers from them
   * @param catalogue what it answers from now
   * @param understanding what it understands messages with now
   */
  public Live(
      Path directory,
      ResponseReader reader,
      Answerer answerer,
      Catalogue catalogue,
      Understanding understanding,
      List<Problem> problems,
      Clock clock) {
    this.directory = directory;
    this.reader = reader;
    this.answerer = answerer;
    this.trials = new TopicTrials(answerer.languages().get(0));
    this.clock = clock;
    this.version = new Version(catalogue, understanding, clock.instant());
    this.marks = Marks.of(problems, directory);
  }

  /** Before the first reload. */
  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** Where the files are. */
  public Path directory() {
    return directory;
  }

  /** Topics whose time is over, each with its last day. */
  public Map<String, LocalDate> expired(LocalDate today) {
    Map<String, LocalDate> expired = new TreeMap<>();
    version
        .catalogue()
        .topics()
        .forEach(
            topic ->
                topic
                    .validUntil()
                    .filter(last -> last.isBefore(today))
                    .ifPresent(last -> expired.put(topic.id(), last)));
    return expired;
  }

  ResponseReader reader() {
    return reader;
  }

  /** What answers from them. */
  public Answerer answerer() {
    return answerer;
  }

  TopicTrials trials() {
    return trials;
  }

  Version version() {
    return version;
  }

  /** Nothing is read or swapped while a task runs, such as writing several files. */
  <T> T still(Supplier<T> task) {
    reading.lock();
    try {
      return task.get();
    } finally {
      reading.unlock();
    }
  }

  /** How the files are. */
  public Desk.Status status() {
    Version now = version;
    List<Desk.Mark> all = new ArrayList<>(marks);
    all.addAll(failed);
    return new Desk.Status(
        now.catalogue().version(),
        now.since(),
        now.catalogue().topics().size(),
        now.catalogue().topics().stream().mapToInt(Live::phrasings).sum(),
        !now.understanding().isWhole(),
        all);
  }

  private static int phrasings(Topic topic) {
    return topic.ask().values().stream().mapToInt(List::size).sum();
  }

  /** Reads the files; where nothing is wrong with them answers come from them when it returns. */
  public Desk.Status reload() {
    return still(
        () -> {
          Reading read = reader.read(directory);
          marks = Marks.of(read.problems(), directory);
          read.catalogue().ifPresentOrElse(this::swap, this::keep);
          Desk.Status status = status();
          watchers.forEach(watcher -> quietly(() -> watcher.read(status)));
          return status;
        });
  }

  private void keep() {
    LOG.warn(
        "The response files have errors; the answers before them stay in force:\n{}",
        String.join("\n", marks.stream().filter(Desk.Mark::error).map(Marks::line).toList()));
  }

  private void swap(Catalogue next) {
    Version before = version;
    if (next.version().equals(before.catalogue().version())) {
      return;
    }
    long start = System.nanoTime();
    Understanding understanding = before.understanding().changed(next);
    answerer.swap(next, understanding);
    version = new Version(next, understanding, clock.instant());
    LOG.info(
        "Answers come from version {} of the response files now, after {} ms{}",
        next.version(),
        (System.nanoTime() - start) / 1_000_000,
        understanding.isWhole() ? "" : "; new phrasings are being learned in full");
    watchers.forEach(watcher -> quietly(() -> watcher.swapped(before.catalogue(), next)));
    if (learning.compareAndSet(false, true)) {
      learner.execute(this::learn);
    }
  }

  /** A watcher's fault must not keep answers from going live. */
  private static void quietly(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("what follows from a reload failed", e);
    }
  }

  private void learn() {
    learning.set(false);
    try {
      tryTests();
      while (!closed.get() && !version.understanding().isWhole()) {
        Understanding whole = version.understanding().whole();
        still(() -> take(whole));
        tryTests();
      }
      List<Desk.Mark> failing = failed;
      watchers.forEach(watcher -> quietly(() -> watcher.tried(failing)));
    } catch (RuntimeException e) {
      LOG.error("learning the new phrasings in full failed; they are known in part", e);
    }
  }

  private void tryTests() {
    failed = Marks.warnings(trials.failures(reader.read(directory), answerer), directory);
  }

  /** The files may have gone on while this was learned. */
  private Void take(Understanding whole) {
    Version now = version;
    Understanding fitting = whole.changed(now.catalogue());
    answerer.swap(now.catalogue(), fitting);
    version = new Version(now.catalogue(), fitting, now.since());
    return null;
  }

  @Override
  public void close() {
    closed.set(true);
    // An interrupted training goes on with a wrong sum and would be kept; the thread is a daemon.
    learner.shutdown();
  }
}
