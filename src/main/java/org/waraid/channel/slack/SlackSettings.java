package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What an operator sets for Slack.
 *
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}; when it is there, Slack is asked for messages by Socket Mode
 * @param signingSecret proves that posts to the webhook are Slack's; needed without an app token
 * @param api where the Web API is, such as {@code https://slack.com/api/}
 * @param drain how long a stopping bot works on what it has taken
 */
public record SlackSettings(
    String botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    URI api,
    Duration drain) {
  /** The API that Slack itself offers. */
  public static final String PUBLIC_API = "https://slack.com/api/";

  public SlackSettings {
    requireNonNull(botToken, "botToken is null");
    requireNonNull(appToken, "appToken is null");
    requireNonNull(signingSecret, "signingSecret is null");
    requireNonNull(api, "api is null");
    requireNonNull(drain, "drain is null");
  }

  /** The API's address as the library wants it, with a slash at its end. */
  String apiPrefix() {
    String address = api.toString();
    return address.endsWith("/") ? address : address + "/";
  }

  /** Without the secrets, so that settings can be logged. */
  @Override
  public String toString() {
    return "Slack at " + api + (appToken.isPresent() ? " by Socket Mode" : " by HTTP");
  }
}
