package org.waraid.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.waraid.channel.chart.Charts;
import org.waraid.channel.chart.Picture;

/** Brings answers and their pictures into chats, and changes them there. Thread-safe. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** A picture that a chat has seen so lately is not shown again. */
  private static final Duration SEEN = Duration.ofMinutes(15);

  private final TelegramApi api;
  private final Charts charts;
  private final Cache<String, String> fileIds = Caffeine.newBuilder().maximumSize(1_000).build();
  private final Cache<Showing, Boolean> shown =
      Caffeine.newBuilder().expireAfterWrite(SEEN).maximumSize(10_000).build();

  private record Showing(long chat, Optional<Integer> thread, String picture) {}

  Delivery(TelegramApi api, Charts charts) {
    this.api = api;
    this.charts = charts;
  }

  /** Sends something new. */
  CompletableFuture<Given> send(Target target, Outgoing outgoing) {
    return document(target, outgoing)
        .thenCompose(sent -> api.send(target, outgoing.parts()))
        .thenCompose(
            ids ->
                ids.isEmpty()
                    ? CompletableFuture.completedFuture(Given.NOTHING)
                    : show(target, picture(outgoing))
                        .thenApply(shown -> new Given("", ids, shown)));
  }

  private CompletableFuture<Void> document(Target target, Outgoing outgoing) {
    return outgoing.document().isEmpty()
        ? CompletableFuture.completedFuture(null)
        : api.document(target.chat(), () -> Requests.document(target, outgoing.document().get()))
            .thenAccept(TelegramApi::logged);
  }

  /** Puts something new in the place of what was given before. */
  CompletableFuture<Given> change(Target target, Given before, Outgoing outgoing) {
    if (before.messages().isEmpty()) {
      return send(target, outgoing);
    }
    return changeTexts(target, before.messages(), outgoing.parts())
        .thenCompose(
            ids ->
                changePicture(target, before.picture(), picture(outgoing))
                    .thenApply(shown -> new Given("", ids, shown)));
  }

  private CompletableFuture<List<Integer>> changeTexts(
      Target target, List<Integer> before, List<Part> parts) {
    int same = Math.min(before.size(), parts.size());
    CompletableFuture<List<Integer>> ids = CompletableFuture.completedFuture(List.of());
    for (int i = 0; i < same; i++) {
      int message = before.get(i);
      Part part = parts.get(i);
      ids =
          ids.thenCompose(
              done ->
                  edit(target.chat(), message, part)
                      .thenCompose(
                          changed ->
                              changed
                                  ? CompletableFuture.completedFuture(List.of(message))
                                  : api.send(target, List.of(part)))
                      .thenApply(now -> joined(done, now)));
    }
    List<Part> more = parts.subList(same, parts.size());
    List<Integer> surplus = before.subList(same, before.size());
    return ids.thenCompose(
        done ->
            api.send(target.withoutReply(), more)
                .thenApply(now -> joined(done, now))
                .thenCompose(now -> delete(target.chat(), surplus).thenApply(gone -> now)));
  }

  /** Changes one message; false when it cannot be changed any more. */
  CompletableFuture<Boolean> edit(long chat, int message, Part part) {
    return api.call(Requests.edit(chat, message, part, true))
        .thenCompose(
            result ->
                result.code() == 400 && result.says("can't parse entities")
                    ? api.call(Requests.edit(chat, message, part, false))
                    : CompletableFuture.completedFuture(result))
        .thenApply(result -> result.succeeded() || result.says("message is not modified"));
  }

  private CompletableFuture<Void> delete(long chat, List<Integer> messages) {
    CompletableFuture<Void> gone = CompletableFuture.completedFuture(null);
    for (int message : messages) {
      DeleteMessage delete = new DeleteMessage(Long.toString(chat), message);
      gone = gone.thenCompose(done -> api.call(delete).thenAccept(result -> {}));
    }
    return gone;
  }

  private CompletableFuture<Optional<Given.Shown>> changePicture(
      Target target, Optional<Given.Shown> before, Optional<Picture> now) {
    if (before.isEmpty()) {
      return show(target, now);
    }
    if (now.filter(it -> it.key().equals(before.get().key())).isPresent()) {
      return CompletableFuture.completedFuture(before);
    }
    shown.invalidate(new Showing(target.chat(), target.thread(), before.get().key()));
    return delete(target.chat(), List.of(before.get().message()))
        .thenCompose(gone -> show(target, now));
  }

  private CompletableFuture<Optional<Given.Shown>> show(Target target, Optional<Picture> picture) {
    if (picture.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    String key = picture.get().key();
    Showing showing = new Showing(target.chat(), target.thread(), key);
    if (shown.asMap().putIfAbsent(showing, true) != null) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    Optional<String> fileId = Optional.ofNullable(fileIds.getIfPresent(key));
    return api.picture(target.chat(), () -> Requests.photo(target, picture.get(), fileId))
        .thenApply(
            result -> {
              if (!result.succeeded()) {
                // Some groups allow no pictures. A file id may have been forgotten, too.
                LOG.info("a picture was not sent: {}", String.valueOf(result.failure()));
                fileIds.invalidate(key);
                shown.invalidate(showing);
                return Optional.empty();
              }
              result.value().flatMap(Delivery::fileId).ifPresent(id -> fileIds.put(key, id));
              return result.value().map(sent -> new Given.Shown(sent.getMessageId(), key));
            });
  }

  private static Optional<String> fileId(Message sent) {
    List<PhotoSize> sizes = sent.getPhoto();
    return sizes == null || sizes.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(sizes.get(sizes.size() - 1).getFileId());
  }

  private Optional<Picture> picture(Outgoing outgoing) {
    return outgoing.reply().flatMap(charts::of);
  }

  private static List<Integer> joined(List<Integer> first, List<Integer> second) {
    List<Integer> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
