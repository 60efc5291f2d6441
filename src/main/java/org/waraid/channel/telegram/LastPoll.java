package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Tells Telegram what is done, as the next poll would have, so that it is not sent again. */
final class LastPoll {
  private static final Logger LOG = LoggerFactory.getLogger(LastPoll.class);

  private LastPoll() {}

  static void confirm(TelegramClient client, int offset) {
    GetUpdates last =
        GetUpdates.builder()
            .offset(offset)
            .limit(1)
            .timeout(0)
            .allowedUpdates(TelegramUpdates.KINDS)
            .build();
    try {
      Optional.ofNullable(client.executeAsync(last).get(5, TimeUnit.SECONDS))
          .map(List::size)
          .ifPresent(left -> LOG.debug("Telegram keeps {} update(s) for the next start", left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | TelegramApiException e) {
      LOG.warn("Telegram was not told which messages are answered; some may be answered again");
    }
  }
}
