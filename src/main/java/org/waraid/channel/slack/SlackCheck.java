package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.waraid.channel.ChannelState;

/** Tries settings for Slack once, without receiving anything. */
public final class SlackCheck implements AutoCloseable {
  private static final int CALL_MILLIS = 10_000;

  private final URI api;
  private final Slack slack;

  /** Checks against the Web API at an address. */
  public SlackCheck(URI api) {
    this.api = api;
    String address = api.toString();
    this.slack = Bolt.slack(address.endsWith("/") ? address : address + "/", CALL_MILLIS);
  }

  /** Asks Slack whose bot token it is, and whether it allows all that the bot does. */
  public ChannelState tryBotToken(String token) {
    return SettingProblems.ofBotToken(token)
        .map(ChannelState::down)
        .orElseGet(
            () ->
                answer("SLACK_BOT_TOKEN", () -> slack.methods(token).authTest(request -> request)));
  }

  /** Asks Slack for an address for Socket Mode, which it gives for an app token. */
  public ChannelState tryAppToken(String token) {
    return SettingProblems.ofAppToken(token)
        .map(ChannelState::down)
        .orElseGet(
            () ->
                answer(
                    "SLACK_APP_TOKEN",
                    () ->
                        slack.methods(token).appsConnectionsOpen(request -> request.token(token))));
  }

  /** Looks at what lets several workspaces install the app; empty when that is not wanted. */
  public static Optional<ChannelState> install(SlackSettings settings) {
    if (!settings.install().isWanted()) {
      return Optional.empty();
    }
    return Optional.of(
        SettingProblems.install(settings)
            .map(ChannelState::down)
            .orElse(
                ChannelState.up(
                    "workspaces install the app at /slack/install; Slack must know"
                        + " /slack/oauth_redirect of this server as Redirect URL")));
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
      if (!response.isOk()) {
        states.badToken(name, String.valueOf(response.getError()));
        return states.state();
      }
      List<Scope> missing =
          response instanceof AuthTestResponse me ? GrantedScopes.missing(me) : List.of();
      if (missing.isEmpty()) {
        states.connected();
      } else {
        states.wrong(Scope.explain(missing));
      }
    } catch (SlackApiException e) {
      states.unreachable("status " + e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      states.unreachable(e.toString());
    }
    return states.state();
  }
}
