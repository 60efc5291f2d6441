package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Chat;
import org.waraid.channel.Subscriptions;

/** Says what nobody has just asked for. No stage of it fails. Thread-safe. */
final class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final TelegramApi api;
  private final TelegramRenderer renderer;
  private final Subscriptions subscriptions;

  Notices(TelegramApi api, TelegramRenderer renderer, Subscriptions subscriptions) {
    this.api = api;
    this.renderer = renderer;
    this.subscriptions = subscriptions;
  }

  /** Whether all of it arrived; a chat that has shut the bot out is no longer subscribed. */
  CompletableFuture<Boolean> tell(Chat chat, String place, String text) {
    Optional<Long> id = number(chat.id());
    if (id.isEmpty()) {
      LOG.error("Telegram has no chat {}", chat.key());
      return CompletableFuture.completedFuture(false);
    }
    Optional<Integer> thread = number(place).map(Long::intValue);
    return send(new Target(id.get(), thread, Optional.empty()), text)
        .thenApply(
            arrived -> {
              if (!arrived && api.isShut(id.get())) {
                subscriptions.unsubscribe(chat);
              }
              return arrived;
            });
  }

  /** Tells an editor in the private chat, which has their own id. */
  void tellEditor(long editor, String text) {
    var unused =
        send(Target.to(editor), text)
            .thenAccept(
                arrived -> {
                  if (!arrived) {
                    LOG.warn(
                        "editor {} was not told; have them open a private chat with the bot and"
                            + " press Start, or mend EDITORS_TELEGRAM",
                        editor);
                  }
                });
  }

  private CompletableFuture<Boolean> send(Target target, String text) {
    List<Part> parts = renderer.notice(text, List.of());
    return api.send(target, parts)
        .thenApply(ids -> ids.size() == parts.size())
        // What a channel gets that is being closed.
        .exceptionally(failure -> false);
  }

  private static Optional<Long> number(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
