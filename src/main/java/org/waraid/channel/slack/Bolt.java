package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.util.SlackRequestParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's library, set up for this bot. */
final class Bolt implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bolt.class);
  private static final int CALL_MILLIS = 20_000;

  private final Slack slack;
  private final App app;
  private final SlackRequestParser parser;

  Bolt(String apiPrefix) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiPrefix);
    // Its statistics ask Slack whose token it is, whenever they meet one.
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
    this.slack = Slack.getInstance(config);
    this.app = new QuietApp(slack);
    this.parser = new SlackRequestParser(app.config());
  }

  Slack slack() {
    return slack;
  }

  App app() {
    return app;
  }

  SlackRequestParser parser() {
    return parser;
  }

  @Override
  public void close() {
    app.stop();
    try {
      slack.close();
    } catch (Exception e) {
      LOG.debug("Slack's client did not close well", e);
    }
  }
}
