package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.waraid.channel.Webhook;

/**
 * Takes updates that Telegram posts. Says that one arrived only when it is kept; otherwise Telegram
 * sends it again, by when it may be answered already. Thread-safe.
 */
final class TelegramWebhook implements Webhook {
  static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

  private static final Response TAKEN = new Response(200, Map.of(), "");
  private static final Response NOT_NOW = new Response(503, Map.of("Retry-After", "1"), "");

  private final WebhookSettings settings;
  private final Supplier<Optional<TelegramUpdates>> updates;
  private final AtomicLong taken = new AtomicLong();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * A webhook.
   *
   * @param updates empty until the bot is ready for them
   */
  TelegramWebhook(WebhookSettings settings, Supplier<Optional<TelegramUpdates>> updates) {
    this.settings = settings;
    this.updates = updates;
  }

  /** Counts the posts that were taken. */
  AtomicLong taken() {
    return taken;
  }

  @Override
  public String path() {
    return settings.path();
  }

  @Override
  public Response receive(Request request) {
    // Before the body is looked at, so that strangers cost nothing.
    if (!isTelegrams(request.header(SECRET_HEADER).orElse(""))) {
      return new Response(401, Map.of(), "");
    }
    Optional<TelegramUpdates> taker = updates.get();
    if (taker.isEmpty()) {
      return NOT_NOW;
    }
    try {
      Update update = json.readValue(request.body(), Update.class);
      if (update == null || update.getUpdateId() == null) {
        return new Response(400, Map.of(), "");
      }
      if (!taker.get().take(List.of(update))) {
        return NOT_NOW;
      }
      taken.incrementAndGet();
      return TAKEN;
    } catch (JsonProcessingException e) {
      return new Response(400, Map.of(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NOT_NOW;
    }
  }

  private boolean isTelegrams(String secret) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), settings.secret().getBytes(UTF_8));
  }
}
