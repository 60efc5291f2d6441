package org.waraid.channel.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Receives what Telegram posts, and looks now and then whether its posts arrive. */
final class WebhookReceiving implements Receiving {
  private final WebhookWatch watch;

  private WebhookReceiving(WebhookWatch watch) {
    this.watch = watch;
  }

  /** Tells Telegram where to post, and waits until that is taken. */
  static Receiving begin(
      TelegramClient client, WebhookSettings webhook, Duration patience, WebhookWatch watch)
      throws TelegramApiException, InterruptedException, ExecutionException, TimeoutException {
    SetWebhook set =
        SetWebhook.builder()
            .url(webhook.url().toString())
            .secretToken(webhook.secret())
            .allowedUpdates(TelegramUpdates.KINDS)
            .build();
    client.executeAsync(set).get(patience.toSeconds(), TimeUnit.SECONDS);
    watch.begin();
    return new WebhookReceiving(watch);
  }

  @Override
  public void revive() {
    watch.look();
  }

  @Override
  public void close() {}
}
