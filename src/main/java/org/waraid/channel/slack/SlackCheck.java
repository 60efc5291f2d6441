package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.URI;
import org.waraid.channel.ChannelState;

/** Tries tokens for Slack once, without receiving anything. */
public final class SlackCheck implements AutoCloseable {
  private final URI api;
  private final Slack slack;

  /** Checks against the Web API at an address. */
  public SlackCheck(URI api) {
    this.api = api;
    SlackConfig config = new SlackConfig();
    String address = api.toString();
    config.setMethodsEndpointUrlPrefix(address.endsWith("/") ? address : address + "/");
    // Its statistics ask Slack whose token it is, whenever they meet one.
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(10_000);
    this.slack = Slack.getInstance(config);
  }

  /** Asks Slack whose bot token it is. */
  public ChannelState tryBotToken(String token) {
    if (!token.startsWith("xoxb-") && !token.startsWith("xoxe.xoxb-")) {
      return ChannelState.down(
          "SLACK_BOT_TOKEN does not begin with xoxb-"
              + other(token)
              + ": take the Bot User OAuth Token from the app's page OAuth & Permissions");
    }
    return answer("SLACK_BOT_TOKEN", () -> slack.methods(token).authTest(request -> request));
  }

  /** Asks Slack for an address for Socket Mode, which it gives for an app token. */
  public ChannelState tryAppToken(String token) {
    if (!token.startsWith("xapp-")) {
      return ChannelState.down(
          "SLACK_APP_TOKEN does not begin with xapp-"
              + other(token)
              + ": take an App-Level Token with the scope connections:write from the app's page"
              + " Basic Information");
    }
    return answer(
        "SLACK_APP_TOKEN",
        () -> slack.methods(token).appsConnectionsOpen(request -> request.token(token)));
  }

  @Override
  public void close() throws IOException {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IOException("the client for Slack did not close", e);
    }
  }

  private interface Call {
    SlackApiTextResponse make() throws IOException, SlackApiException;
  }

  private ChannelState answer(String name, Call call) {
    SlackStates states = new SlackStates(api, "Slack accepts it");
    try {
      SlackApiTextResponse response = call.make();
      if (response.isOk()) {
        states.connected();
      } else {
        states.badToken(name, String.valueOf(response.getError()));
      }
    } catch (SlackApiException e) {
      states.unreachable("status " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      states.unreachable(e.toString());
    }
    return states.state();
  }

  private static String other(String token) {
    if (token.startsWith("xapp-")) {
      return " but is an app token";
    }
    if (token.startsWith("xoxb-")) {
      return " but is a bot token";
    }
    return token.startsWith("xoxp-") ? " but is a user token" : "";
  }
}
