package org.waraid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;
import org.waraid.channel.Editors;
import org.waraid.channel.EditorsChat;
import org.waraid.channel.History;
import org.waraid.config.Config;
import org.waraid.config.QuietTime;
import org.waraid.editor.Corrections;
import org.waraid.editor.EditorDesk;
import org.waraid.editor.FileWatch;
import org.waraid.editor.GitHistory;
import org.waraid.editor.HistoryKeeper;
import org.waraid.editor.Live;
import org.waraid.editor.QuietHours;
import org.waraid.store.Store;

/** All that follows from editors' work while the bot runs, put together. */
final class Editing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Editing.class);
  private static final long LOOK_HOURS = 6;

  private final Live live;
  private final Store store;
  private final Config config;
  private final Optional<GitHistory> git;
  private final History history;
  private final Desk desk;
  private final Clock clock;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(
          BasicThreadFactory.builder().namingPattern("editors-clock").daemon().build());
  private Optional<Corrections> corrections = Optional.empty();
  private Optional<FileWatch> watch = Optional.empty();

  Editing(Live live, Store store, Config config, Clock clock) {
    this.live = live;
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.git = git(live.directory());
    this.history = git.<History>map(it -> it).orElseGet(store::history);
    this.desk = new EditorDesk(live, history, store.kept(), clock);
  }

  private static Optional<GitHistory> git(Path directory) {
    try {
      return GitHistory.of(directory);
    } catch (RuntimeException e) {
      LOG.warn("{}; the history is kept in the store", e.getMessage());
      return Optional.empty();
    }
  }

  Desk desk() {
    return desk;
  }

  /** How the files are, for health. */
  ChannelState state() {
    Desk.Status status = live.status();
    return status.marks().stream()
        .filter(Desk.Mark::error)
        .findFirst()
        .map(
            mark ->
                ChannelState.down(
                    "%s:%d:%d: %s; the answers before it are in force"
                        .formatted(mark.file(), mark.line(), mark.column(), mark.text())))
        .orElseGet(
            () ->
                ChannelState.up(
                    "version "
                        + status.version()
                        + (status.training() ? ", new phrasings are being learned" : "")));
  }

  /** Begins to watch the files and to tell whoever has to know. */
  void start(List<Channel> channels) {
    ChannelTexts texts = new ChannelTexts(AnswererFactory.LANGUAGE);
    EditorsChat chat =
        new EditorsChat(Editors.of(channels), store.kept().inbox().seen("editors"), texts);
    HistoryKeeper keeper = new HistoryKeeper(live, history);
    keeper.begin();
    live.watch(keeper);
    live.watch(
        new Live.Watcher() {
          @Override
          public void read(Desk.Status status) {
            chat.read(status.marks());
          }

          @Override
          public void tried(List<Desk.Mark> failing) {
            chat.tried(failing);
          }
        });
    Corrections telling =
        new Corrections(
            store.kept(), live.answerer(), byName(channels), quiet(config), texts, clock);
    live.watch(telling);
    telling.start();
    corrections = Optional.of(telling);
    FileWatch looking = new FileWatch(live);
    looking.start();
    watch = Optional.of(looking);
    var unused =
        daily.scheduleWithFixedDelay(() -> tellExpired(chat), 0, LOOK_HOURS, TimeUnit.HOURS);
  }

  private static Map<String, Channel> byName(List<Channel> channels) {
    Map<String, Channel> byName = new HashMap<>();
    channels.forEach(channel -> byName.put(channel.name().toLowerCase(Locale.ROOT), channel));
    return byName;
  }

  private static QuietHours quiet(Config config) {
    QuietTime time = config.quietHours();
    return new QuietHours(time.from(), time.to(), time.zone());
  }

  private void tellExpired(EditorsChat chat) {
    try {
      LocalDate today = LocalDate.now(clock);
      live.expired(today).forEach(chat::expired);
    } catch (RuntimeException e) {
      LOG.error("editors were not told which topics are out of date", e);
    }
  }

  @Override
  public void close() {
    watch.ifPresent(FileWatch::close);
    corrections.ifPresent(Corrections::close);
    daily.shutdownNow();
    git.ifPresent(GitHistory::close);
  }
}
