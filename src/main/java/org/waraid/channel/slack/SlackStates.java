package org.waraid.channel.slack;

import java.net.URI;
import org.waraid.channel.ChannelState;

/** Says how Slack is. Thread-safe. */
final class SlackStates {
  private final URI api;
  private final String how;
  private volatile boolean closing;
  private volatile boolean revoked;
  private volatile String note = "";
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
    if (revoked) {
      return; // The connection lives, but nothing can be answered.
    }
    change(ChannelState.up(note.isEmpty() ? how : how + "; " + note));
  }

  void reconnecting() {
    if (revoked) {
      return;
    }
    change(ChannelState.starting("connecting again to " + api));
  }

  /** Something that an operator should mend although messages come; empty for nothing. */
  void note(String what) {
    note = what;
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

  /** Slack refuses a token. */
  void badToken(String name, String error) {
    change(ChannelState.down(refusal(name, error)));
  }

  /** Slack takes the bot's token no more: only a new start mends that. */
  void revoked(String error) {
    revoked = true;
    badToken("SLACK_BOT_TOKEN", error);
  }

  /** Something that was set, said as a whole sentence. */
  void wrong(String explanation) {
    change(ChannelState.down(explanation));
  }

  /** From here on failures are what closing looks like. */
  void closing() {
    closing = true;
    state = ChannelState.down("stopped");
  }

  private static String refusal(String name, String error) {
    boolean app = name.equals("SLACK_APP_TOKEN");
    return switch (error) {
      case "missing_scope" ->
          "the token in "
              + name
              + " lacks the scope "
              + (app
                  ? "connections:write: make an App-Level Token with it on the app's page Basic"
                      + " Information and start again"
                  : "that a call needs: paste manifest.yaml again at the app's page App Manifest,"
                      + " reinstall the app from OAuth & Permissions and start again");
      case "not_allowed_token_type" ->
          "the token in "
              + name
              + " is of the wrong kind: SLACK_APP_TOKEN takes one that begins with xapp-,"
              + " SLACK_BOT_TOKEN one that begins with xoxb-";
      case "socket_mode_not_enabled", "link_disabled" ->
          "Socket Mode is turned off for the app: turn it on at the app's page Socket Mode and start"
              + " again, or use HTTP with SLACK_SIGNING_SECRET and no SLACK_APP_TOKEN";
      default ->
          "Slack does not accept the token in "
              + name
              + " ("
              + error
              + "): copy it again from the app's pages at api.slack.com and start again";
    };
  }

  private synchronized void change(ChannelState next) {
    if (!closing) {
      state = next;
    }
  }
}
