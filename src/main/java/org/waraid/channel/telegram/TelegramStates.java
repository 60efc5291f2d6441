package org.waraid.channel.telegram;

import java.io.IOException;
import java.net.URI;
import org.waraid.channel.ChannelState;

/** Says how Telegram is. Thread-safe. */
final class TelegramStates implements PollWatch.Listener {
  private final URI api;
  private volatile String up = "long polling";
  private volatile boolean closing;
  private volatile ChannelState state = ChannelState.starting("not started yet");

  TelegramStates(URI api) {
    this.api = api;
  }

  ChannelState state() {
    return state;
  }

  void connecting() {
    change(ChannelState.starting("connecting to " + api));
  }

  /** Receives messages, in the given way. */
  void connectedAs(String userName, String how) {
    up = how + " as @" + userName;
    change(ChannelState.up(up));
  }

  /** From here on failures are what closing looks like. */
  void closing() {
    closing = true;
    state = ChannelState.down("stopped");
  }

  @Override
  public void polled() {
    change(ChannelState.up(up));
  }

  @Override
  public void refused(int status, String body) {
    if (status == 401 || status == 404) {
      badToken(status);
    } else if (status == 409) {
      change(
          ChannelState.down(
              "another program receives this bot's messages (Telegram answers 409): stop the other"
                  + " one, or give this one a token of its own in TELEGRAM_BOT_TOKEN;"
                  + " trying again"));
    } else {
      change(
          ChannelState.down(api + " answers with status " + status + "; trying again by itself"));
    }
  }

  @Override
  public void unreachable(IOException failure) {
    unreachable(failure.getClass().getSimpleName());
  }

  void unreachable(String why) {
    change(
        ChannelState.down(
            "cannot reach "
                + api
                + " ("
                + why
                + "): check the network, a proxy, and TELEGRAM_API_URL; trying again by itself"));
  }

  /** Telegram does not want to post to the address that is set. */
  void badWebhook(String description) {
    change(
        ChannelState.down(
            "Telegram does not accept TELEGRAM_WEBHOOK_URL ("
                + description
                + "): correct it and start again"));
  }

  /** Telegram's posts do not arrive. */
  void webhookFails(String why) {
    change(ChannelState.down(why));
  }

  /** They do. */
  void webhookWorks() {
    change(ChannelState.up(up));
  }

  void badToken(int status) {
    change(
        ChannelState.down(
            api
                + " does not accept the token ("
                + status
                + "): copy it again from @BotFather into TELEGRAM_BOT_TOKEN and start again"));
  }

  private synchronized void change(ChannelState next) {
    if (!closing) {
      state = next;
    }
  }
}
