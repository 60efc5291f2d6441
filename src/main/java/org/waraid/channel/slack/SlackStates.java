package org.waraid.channel.slack;

import java.net.URI;
import org.waraid.channel.ChannelState;

/** Says how Slack is. Thread-safe. */
final class SlackStates {
  private final URI api;
  private final String how;
  private volatile boolean closing;
  private volatile ChannelState state = ChannelState.starting("not started yet");

  SlackStates(URI api, String how) {
    this.api = api;
    this.how = how;
  }

  ChannelState state() {
    return state;
  }

  void connecting() {
    change(ChannelState.starting("connecting to " + api));
  }

  void connected() {
    change(ChannelState.up(how));
  }

  void reconnecting() {
    change(ChannelState.starting("connecting again to " + api));
  }

  void unreachable(String why) {
    change(
        ChannelState.down(
            "cannot reach "
                + api
                + " ("
                + why
                + "): check the network, a proxy, and SLACK_API_URL; trying again by itself"));
  }

  void badToken(String name, String error) {
    change(
        ChannelState.down(
            "Slack does not accept the token in "
                + name
                + " ("
                + error
                + "): copy it again from the app's pages at api.slack.com and start again"));
  }

  void noSigningSecret() {
    change(
        ChannelState.down(
            "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set: set the first for Socket"
                + " Mode or the second for HTTP"));
  }

  /** From here on failures are what closing looks like. */
  void closing() {
    closing = true;
    state = ChannelState.down("stopped");
  }

  private synchronized void change(ChannelState next) {
    if (!closing) {
      state = next;
    }
  }
}
