package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's library, set up for this bot. */
final class Bolt implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bolt.class);
  private static final int CALL_MILLIS = 20_000;

  private final Slack slack;
  private final App app;
  private final SlackRequestParser parser;
  private final OkHttpClient files =
      new OkHttpClient.Builder().callTimeout(Duration.ofMillis(CALL_MILLIS)).build();

  Bolt(String apiPrefix) {
    this.slack = slack(apiPrefix, CALL_MILLIS);
    this.app = new QuietApp(slack);
    this.parser = new SlackRequestParser(app.config());
  }

  /** A client for the Web API at an address that ends in a slash. */
  static Slack slack(String apiPrefix, int callMillis) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiPrefix);
    // Its statistics ask Slack whose token it is, whenever they meet one.
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(callMillis);
    return Slack.getInstance(config);
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

  /** For files, which do not go through the Web API. */
  OkHttpClient files() {
    return files;
  }

  @Override
  public void close() {
    app.stop();
    files.dispatcher().executorService().shutdown();
    files.connectionPool().evictAll();
    try {
      slack.close();
    } catch (Exception e) {
      LOG.debug("Slack's client did not close well", e);
    }
  }
}
