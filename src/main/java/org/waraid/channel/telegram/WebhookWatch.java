package org.waraid.channel.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Asks Telegram whether its posts arrive, since nobody else would tell: a bot that is never posted
 * to looks like one that nobody writes to. Looked after by one thread; answers come on others.
 */
final class WebhookWatch {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookWatch.class);
  private static final long PATIENCE_SECONDS = 20;

  /** While all is well Telegram is asked at every sixth look only. */
  private static final int LOOKS_BETWEEN = 6;

  /** So many updates wait at Telegram for a moment also in a busy hour. */
  private static final int MANY = 100;

  private final TelegramClient client;
  private final URI url;
  private final AtomicLong posts;
  private final TelegramStates states;
  private int looks;
  private boolean well = true;
  // Telegram goes on to tell of the last error when it is over: an old one is known by its time.
  private @Nullable Integer overcome;
  private @Nullable Integer lastError;
  private long postsBefore;
  private int waitingBefore;
  private int growing;

  /**
   * Watches one address.
   *
   * @param posts how many posts of Telegram's were taken so far
   */
  WebhookWatch(TelegramClient client, URI url, AtomicLong posts, TelegramStates states) {
    this.client = client;
    this.url = url;
    this.posts = posts;
    this.states = states;
  }

  /** Takes what went wrong before for over. */
  void begin() {
    ask().thenAccept(found -> found.ifPresent(this::began)).join();
  }

  private synchronized void began(WebhookInfo info) {
    overcome = info.getLastErrorDate();
    lastError = overcome;
  }

  /** Looks how it goes, if it is time; waits for nothing. */
  void look() {
    if (isTime()) {
      var unused = ask().thenAccept(found -> found.ifPresent(this::judge));
    }
  }

  private synchronized boolean isTime() {
    return looks++ % LOOKS_BETWEEN == 0 || !well;
  }

  private synchronized void judge(WebhookInfo info) {
    Optional<String> trouble = otherAddress(info).or(() -> failing(info)).or(() -> tooSlow(info));
    lastError = info.getLastErrorDate();
    postsBefore = posts.get();
    waitingBefore = waiting(info);
    well = trouble.isEmpty();
    trouble.ifPresentOrElse(states::webhookFails, states::webhookWorks);
  }

  private Optional<String> otherAddress(WebhookInfo info) {
    String set = info.getUrl() == null ? "" : info.getUrl();
    if (set.equals(url.toString())) {
      return Optional.empty();
    }
    return Optional.of(
        set.isEmpty()
            ? "another program has taken the webhook away, by polling with this bot's token: stop"
                + " it, or give it a token of its own, and start this one again"
            : "another program has Telegram post this bot's messages to "
                + set
                + ": stop it, or give it a token of its own, and start this one again");
  }

  private Optional<String> failing(WebhookInfo info) {
    @Nullable Integer error = info.getLastErrorDate();
    boolean arrivesAgain = posts.get() != postsBefore && isSame(error, lastError);
    if (error == null || waiting(info) == 0 || arrivesAgain) {
      overcome = error;
    }
    if (isSame(error, overcome)) {
      return Optional.empty();
    }
    String told = String.valueOf(info.getLastErrorMessage());
    return Optional.of(
        "messages wait at Telegram, which cannot post them to "
            + url
            + " ("
            + told
            + "): "
            + mending(told)
            + "; Telegram tries again by itself");
  }

  /** What mends it, by the words in which Telegram tells of it. */
  private static String mending(String error) {
    if (error.contains("401") || error.contains("403")) {
      return "the secret is not the one that is set: give every replica the same"
          + " TELEGRAM_WEBHOOK_SECRET, and have a proxy pass all headers";
    }
    if (error.contains("404") || error.contains("405")) {
      return "have the proxy pass this path to the bot's PORT";
    }
    if (error.contains("SSL") || error.contains("certificate")) {
      return "renew the certificate, and serve it with all that stand between it and its root";
    }
    if (error.contains("Wrong response")) {
      return "look into the log of this bot and of the proxy before it";
    }
    return "check that the address is reached from the internet: its name, firewall and proxy";
  }

  private Optional<String> tooSlow(WebhookInfo info) {
    growing = waiting(info) > Math.max(MANY, waitingBefore) ? growing + 1 : 0;
    return growing < 2
        ? Optional.empty()
        : Optional.of(
            "more and more messages wait at Telegram, more than "
                + MANY
                + " by now: run more replicas, or find in the log what makes this one slow");
  }

  private static int waiting(WebhookInfo info) {
    return info.getPendingUpdatesCount() == null ? 0 : info.getPendingUpdatesCount();
  }

  private static boolean isSame(@Nullable Integer one, @Nullable Integer other) {
    return one == null ? other == null : one.equals(other);
  }

  private CompletableFuture<Optional<WebhookInfo>> ask() {
    try {
      return client
          .executeAsync(new GetWebhookInfo())
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .thenApply(Optional::ofNullable)
          .exceptionally(
              failure -> {
                LOG.debug("Telegram was asked in vain how the webhook goes", failure);
                return Optional.empty();
              });
    } catch (TelegramApiException | RuntimeException e) {
      LOG.debug("Telegram could not be asked how the webhook goes", e);
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }
}
