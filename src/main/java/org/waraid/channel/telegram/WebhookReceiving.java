package org.waraid.channel.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Receives what Telegram posts: once it is told where, there is nothing to look after. */
final class WebhookReceiving implements Receiving {
  private WebhookReceiving() {}

  /** Tells Telegram where to post, and waits until that is taken. */
  static Receiving begin(TelegramClient client, WebhookSettings webhook, Duration patience)
      throws TelegramApiException, InterruptedException, ExecutionException, TimeoutException {
    SetWebhook set =
        SetWebhook.builder()
            .url(webhook.url().toString())
            .secretToken(webhook.secret())
            .allowedUpdates(TelegramUpdates.KINDS)
            .build();
    client.executeAsync(set).get(patience.toSeconds(), TimeUnit.SECONDS);
    return new WebhookReceiving();
  }

  @Override
  public void revive() {}

  @Override
  public void close() {}
}
