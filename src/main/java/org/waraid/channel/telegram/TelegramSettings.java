package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator sets for Telegram.
 *
 * @param token the bot's, from @BotFather
 * @param api where the Bot API is; a path prefix is kept
 * @param drain how long a stopping bot works on what it has taken
 * @param webhook where Telegram posts to; empty for long polling
 * @param editors ids of the users who are editors; never names, which can change hands
 */
public record TelegramSettings(
    String token, URI api, Duration drain, Optional<WebhookSettings> webhook, Set<Long> editors) {
  /** The Bot API that Telegram itself offers. */
  public static final String PUBLIC_API = "https://api.telegram.org";

  private static final Duration DRAIN = Duration.ofSeconds(15);

  public TelegramSettings {
    requireNonNull(token, "token is null");
    requireNonNull(api, "api is null");
    requireNonNull(drain, "drain is null");
    requireNonNull(webhook, "webhook is null");
    editors = Set.copyOf(editors);
    if (token.isBlank()) {
      throw new IllegalArgumentException("TELEGRAM_BOT_TOKEN is blank");
    }
    boolean http = "http".equals(api.getScheme()) || "https".equals(api.getScheme());
    if (!http || api.getHost() == null || api.getQuery() != null || api.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "TELEGRAM_API_URL must be http(s)://host[:port][/prefix], such as " + PUBLIC_API);
    }
  }

  /** Settings for long polling. */
  public TelegramSettings(String token, URI api, Duration drain) {
    this(token, api, drain, Optional.empty(), Set.of());
  }

  /** The same by webhook. */
  public TelegramSettings by(WebhookSettings address) {
    return new TelegramSettings(token, api, drain, Optional.of(address), editors);
  }

  /** The same with editors. */
  public TelegramSettings with(Set<Long> editorIds) {
    return new TelegramSettings(token, api, drain, webhook, editorIds);
  }

  /** Settings from their texts; whoever set the address wrong is told what it looks like. */
  public static TelegramSettings of(String token, String api) {
    try {
      return new TelegramSettings(token.strip(), new URI(api.strip()), DRAIN);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(
          "TELEGRAM_API_URL must be http(s)://host[:port][/prefix], such as " + PUBLIC_API, e);
    }
  }

  /** Without the token, so that settings can be logged. */
  @Override
  public String toString() {
    return "Telegram at " + api;
  }
}
