package org.waraid.channel.slack;

import java.util.Optional;

/** What can be told to be wrong with settings without asking Slack. */
final class SettingProblems {
  private SettingProblems() {}

  /** The first thing that is wrong, and what mends it. */
  static Optional<String> of(SlackSettings settings) {
    return botToken(settings)
        .or(() -> settings.appToken().flatMap(SettingProblems::ofAppToken))
        .or(() -> waysIn(settings))
        .or(() -> install(settings));
  }

  static Optional<String> ofBotToken(String token) {
    return token.startsWith("xoxb-") || token.startsWith("xoxe.xoxb-")
        ? Optional.empty()
        : Optional.of(
            "SLACK_BOT_TOKEN does not begin with xoxb-"
                + kind(token)
                + ": take the Bot User OAuth Token from the app's page OAuth & Permissions");
  }

  static Optional<String> ofAppToken(String token) {
    return token.startsWith("xapp-")
        ? Optional.empty()
        : Optional.of(
            "SLACK_APP_TOKEN does not begin with xapp-"
                + kind(token)
                + ": take an App-Level Token with the scope connections:write from the app's page"
                + " Basic Information");
  }

  private static Optional<String> botToken(SlackSettings settings) {
    return settings.botToken().isPresent() || settings.install().isWanted()
        ? settings.botToken().flatMap(SettingProblems::ofBotToken)
        : Optional.of(
            "SLACK_BOT_TOKEN is not set, although %s is: copy the Bot User OAuth Token from the app's page OAuth & Permissions"
                .formatted(
                    settings.appToken().isPresent() ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET"));
  }

  private static Optional<String> waysIn(SlackSettings settings) {
    return settings.appToken().isEmpty() && settings.signingSecret().isEmpty()
        ? Optional.of(
            "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set: set the first for Socket"
                + " Mode or the second for HTTP")
        : Optional.empty();
  }

  static Optional<String> install(SlackSettings settings) {
    SlackSettings.Install install = settings.install();
    if (!install.isWanted()) {
      return Optional.empty();
    }
    if (install.clientId().isEmpty() || install.clientSecret().isEmpty()) {
      String missing = install.clientId().isEmpty() ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET";
      return Optional.of(
          missing
              + " is not set, although several workspaces are to install the app: copy it from the"
              + " app's page Basic Information");
    }
    if (install.tokenKey().isEmpty()) {
      return Optional.of(
          "SLACK_TOKEN_KEY is not set, so the tokens of workspaces could not be kept: make one"
              + " with openssl rand -base64 32");
    }
    return TokenCipher.isKey(install.tokenKey().get())
        ? Optional.empty()
        : Optional.of(
            "SLACK_TOKEN_KEY is not 32 bytes in Base64: make one with openssl rand -base64 32");
  }

  private static String kind(String token) {
    if (token.startsWith("xapp-")) {
      return " but is an app token";
    }
    if (token.startsWith("xoxb-")) {
      return " but is a bot token";
    }
    return token.startsWith("xoxp-") ? " but is a user token" : "";
  }
}
