package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator sets for Slack.
 *
 * @param botToken {@code xoxb-…} of the operator's own workspace; needed unless workspaces install
 *     the app themselves
 * @param appToken {@code xapp-…}; when it is there, Slack is asked for messages by Socket Mode
 * @param signingSecret proves that posts to the webhook are Slack's; needed without an app token
 * @param install lets several workspaces install the app
 * @param editors ids of the members who are told what waits for editors: {@code U012AB3CD}, or
 *     {@code T012AB3CD:U012AB3CD} for a member of one workspace
 * @param api where the Web API is, such as {@code https://slack.com/api/}
 * @param drain how long a stopping bot works on what it has taken
 */
public record SlackSettings(
    Optional<String> botToken,
    Optional<String> appToken,
    Optional<String> signingSecret,
    Install install,
    Set<String> editors,
    URI api,
    Duration drain) {
  /** The API that Slack itself offers. */
  public static final String PUBLIC_API = "https://slack.com/api/";

  public SlackSettings {
    requireNonNull(botToken, "botToken is null");
    requireNonNull(appToken, "appToken is null");
    requireNonNull(signingSecret, "signingSecret is null");
    requireNonNull(install, "install is null");
    editors = Set.copyOf(editors);
    requireNonNull(api, "api is null");
    requireNonNull(drain, "drain is null");
  }

  /**
   * What it takes to be installed by several workspaces: all of it or nothing.
   *
   * @param clientId of the app
   * @param clientSecret of the app
   * @param tokenKey 32 bytes in Base64, which encrypt what workspaces give
   */
  public record Install(
      Optional<String> clientId, Optional<String> clientSecret, Optional<String> tokenKey) {
    /** For a bot of one workspace. */
    public static final Install NONE =
        new Install(Optional.empty(), Optional.empty(), Optional.empty());

    public Install {
      requireNonNull(clientId, "clientId is null");
      requireNonNull(clientSecret, "clientSecret is null");
      requireNonNull(tokenKey, "tokenKey is null");
    }

    boolean isWanted() {
      return clientId.isPresent() || clientSecret.isPresent();
    }

    @Override
    public String toString() {
      return isWanted() ? "by several workspaces" : "by one workspace";
    }
  }

  /** Whether any of Slack's settings asks for it. */
  public boolean wanted() {
    return botToken.isPresent()
        || appToken.isPresent()
        || signingSecret.isPresent()
        || install.isWanted();
  }

  boolean bySocket() {
    return appToken.isPresent();
  }

  /** The API's address as the library wants it, with a slash at its end. */
  String apiPrefix() {
    String address = api.toString();
    return address.endsWith("/") ? address : address + "/";
  }

  /** Without the secrets, so that settings can be logged. */
  @Override
  public String toString() {
    return "Slack at " + api + (bySocket() ? " by Socket Mode" : " by HTTP") + ", used " + install;
  }
}
