package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What is refused next, chat by chat. Thread-safe. */
final class Refusals {
  private final Map<Long, Queue<FakeTelegram.Refusal>> waiting = new ConcurrentHashMap<>();
  private final Queue<FakeTelegram.Refusal> ofNextPhotos = new ConcurrentLinkedQueue<>();
  private volatile FakeTelegram.@Nullable Refusal ofPhotos;

  void add(long chat, FakeTelegram.Refusal refusal) {
    waiting.computeIfAbsent(chat, key -> new ConcurrentLinkedQueue<>()).add(refusal);
  }

  void clear(long chat) {
    waiting.remove(chat);
  }

  /** The next photo only; what comes first of several is refused first. */
  void ofNextPhoto(FakeTelegram.Refusal refusal) {
    ofNextPhotos.add(refusal);
  }

  void ofPhotos(FakeTelegram.Refusal refusal) {
    ofPhotos = refusal;
  }

  /** How this message is refused; null when it is not. */
  FakeTelegram.@Nullable Refusal next(JsonNode body) {
    if (body.has("photo")) {
      FakeTelegram.Refusal next = ofNextPhotos.poll();
      return next == null ? ofPhotos : next;
    }
    Queue<FakeTelegram.Refusal> queue = waiting.get(body.path("chat_id").asLong());
    return queue == null ? null : queue.poll();
  }
}
