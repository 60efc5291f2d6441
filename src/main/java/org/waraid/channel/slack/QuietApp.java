package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import java.util.List;

/**
 * Bolt without what it does before a handler runs: signatures are verified before it is called, and
 * asking Slack who the bot is, or which bot posted a message, would take of the three seconds in
 * which Slack wants an answer.
 */
final class QuietApp extends App {
  QuietApp(Slack slack) {
    // Values that are not given here would be taken from the environment.
    super(
        AppConfig.builder()
            .slack(slack)
            .signingSecret(null)
            .singleTeamBotToken(null)
            .clientId(null)
            .clientSecret(null)
            .allEventsApiAutoAckEnabled(true)
            .build());
  }

  @Override
  protected List<Middleware> buildDefaultMiddlewareList(AppConfig config) {
    return List.of();
  }
}
