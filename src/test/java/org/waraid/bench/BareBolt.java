package org.waraid.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.waraid.channel.Webhook;

/** Bolt as its guide sets it up, saying a command's text back: what the adapter is held against. */
final class BareBolt implements Webhook {
  static final String PATH = "/bare/events";

  private final App app;
  private final SlackRequestParser parser;

  BareBolt(URI api, String token, String secret) {
    SlackConfig slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(api.toString());
    this.app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .signingSecret(secret)
                .singleTeamBotToken(token)
                // One question who the bot is would be measured too otherwise.
                .authTestCacheExpirationMillis(-1L)
                .build());
    app.command("/aid", (request, context) -> context.ack(request.getPayload().getText()));
    this.parser = new SlackRequestParser(app.config());
    app.start();
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Response receive(Request request) {
    try {
      var parsed =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(PATH)
                  .queryString(Map.of())
                  .requestBody(request.body())
                  .headers(new RequestHeaders(new HashMap<>(request.headers())))
                  .remoteAddress("")
                  .build());
      var answer = app.run(parsed);
      return new Response(
          answer.getStatusCode(),
          Map.of("Content-Type", answer.getContentType()),
          answer.getBody() == null ? "" : answer.getBody());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
