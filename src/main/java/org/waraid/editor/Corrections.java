package org.waraid.editor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Chat;
import org.waraid.channel.Credit;
import org.waraid.channel.GivenFigure;
import org.waraid.channel.Inbox;
import org.waraid.channel.Kept;
import org.waraid.channel.Subscriptions.Given;
import org.waraid.topic.Catalogue;

/**
 * Tells subscribed chats that a figure which they were given is another by now: what they were
 * told, what it is now, by which source. Not at night, and once, over restarts and replicas: that a
 * chat is about to be told is kept before it is told, and that it was told before the next chat is.
 * So a crash has at most one chat told again, the one whose message was on its way. What a chat was
 * given is forgotten in favour of what it has been told since.
 */
public final class Corrections implements Live.Watcher, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

  /** How often it looks for what could not be told, and for what a dead replica left. */
  private static final Duration LOOK = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CLAIM = "correction";

  private final Kept kept;
  private final Assistant assistant;
  private final Map<String, Channel> channels;
  private final QuietHours quiet;
  private final ChannelTexts texts;
  private final Clock clock;

  /** Claimed by this bot, and to be tried again by it. */
  private final Set<String> untold = ConcurrentHashMap.newKeySet();

  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          BasicThreadFactory.builder().namingPattern("corrections").daemon().build());

  /**
   * Corrections over these channels.
   *
   * @param channels by the name that chats of theirs bear: {@code telegram}
   */
  public Corrections(
      Kept kept,
      Assistant assistant,
      Map<String, Channel> channels,
      QuietHours quiet,
      ChannelTexts texts,
      Clock clock) {
    this.kept = kept;
    this.assistant = assistant;
    this.channels = Map.copyOf(channels);
    this.quiet = quiet;
    this.texts = texts;
    this.clock = clock;
  }

  /** Begins to look, also for what an earlier run could not tell. */
  public void start() {
    var unused =
        teller.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void swapped(Catalogue before, Catalogue now) {
    teller.execute(this::look);
  }

  private void look() {
    try {
      Duration left = quiet.left(clock.instant());
      if (!left.isZero()) {
        var unused = teller.schedule(this::look, left.toMillis() + 1, TimeUnit.MILLISECONDS);
        return;
      }
      channels.forEach(this::lookAt);
    } catch (RuntimeException e) {
      LOG.error("people were not told of corrections because of a fault; it is tried again", e);
    }
  }

  private void lookAt(String name, Channel channel) {
    Map<Chat, List<Given>> stale = new LinkedHashMap<>();
    for (Given given : kept.subscriptions().toWatch(name)) {
      if (Effects.isStale(given, assistant)) {
        stale.computeIfAbsent(given.chat(), chat -> new ArrayList<>()).add(given);
      }
    }
    if (stale.isEmpty()) {
      return;
    }
    Set<String> left =
        kept.inbox().unfinished(CLAIM).stream().map(Inbox.Taken::key).collect(Collectors.toSet());
    stale.forEach((chat, given) -> tell(channel, chat, given, left));
  }

  /** One message for all that is otherwise now, in the place where the chat asked last. */
  private void tell(Channel channel, Chat chat, List<Given> stale, Set<String> left) {
    List<Given> claimed = stale.stream().filter(given -> claim(given, left)).toList();
    if (claimed.isEmpty()) {
      return;
    }
    if (!kept.subscriptions().subscribed(chat)) {
      claimed.forEach(given -> kept.inbox().finish(key(given)));
      return;
    }
    Given latest = claimed.get(claimed.size() - 1);
    if (arrives(channel, chat, latest.place(), text(claimed))) {
      claimed.forEach(this::done);
    } else {
      claimed.forEach(given -> untold.add(key(given)));
    }
  }

  /** Only what is kept counts: after a crash nobody would know any more whom this bot has told. */
  private boolean claim(Given given, Set<String> left) {
    String key = key(given);
    Inbox.Receipt receipt = kept.inbox().take(key, "");
    boolean mine = untold.remove(key) || left.contains(key) || receipt.first();
    if (mine && !receipt.kept()) {
      untold.add(key);
    }
    return mine && receipt.kept();
  }

  /** Names for good what was given when: the same figure may change again. */
  private static String key(Given given) {
    return String.join(
        ":",
        CLAIM,
        given.chat().key(),
        given.topic(),
        Long.toString(given.at().toEpochMilli()),
        Integer.toHexString(given.facts().hashCode()));
  }

  private static boolean arrives(Channel channel, Chat chat, String place, String text) {
    return channel
        .tell(chat, place, text)
        .exceptionally(failure -> false)
        .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private void done(Given given) {
    Instant now = clock.instant();
    Optional<Reply> reply = now(given);
    kept.subscriptions()
        .given(
            new Given(
                given.chat(),
                given.place(),
                given.topic(),
                reply.map(it -> it.body().text()).orElse(given.text()),
                // Of a topic that is gone nothing is left that could change.
                reply.map(it -> GivenFigure.notes(it, assistant)).orElse(List.of()),
                now));
    kept.inbox().finished(key(given)).join();
  }

  private Optional<Reply> now(Given given) {
    return assistant.previewTopic(given.topic());
  }

  private String text(List<Given> given) {
    List<String> parts = new ArrayList<>(List.of(texts.text("correction.intro")));
    Set<String> told = new HashSet<>();
    for (Given each : given) {
      List<String> changed = changed(each);
      // Several answers may hold the same figure; once is enough.
      if (told.addAll(changed)) {
        parts.add(
            now(each)
                .map(reply -> texts.text("correction.item", each.text(), said(reply)))
                .orElseGet(() -> texts.text("correction.gone", each.text())));
      }
    }
    parts.add(texts.text("correction.stop"));
    return String.join("\n\n", parts);
  }

  private List<String> changed(Given given) {
    return given.facts().stream()
        .map(GivenFigure::of)
        .filter(figure -> figure.hasChanged(assistant.figure(figure.fact())))
        .map(GivenFigure::fact)
        .toList();
  }

  private String said(Reply reply) {
    String credits =
        Credit.of(reply).stream()
            .map(credit -> credit.plain(reply.body().language()))
            .collect(Collectors.joining("; "));
    return credits.isEmpty() ? reply.body().text() : reply.body().text() + " (" + credits + ")";
  }

  @Override
  public void close() {
    teller.shutdownNow();
    untold.forEach(kept.inbox()::leave);
  }
}
