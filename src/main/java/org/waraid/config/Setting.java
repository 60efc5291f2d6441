package org.waraid.config;

/** Every setting there is, by its name in the environment, with its default. */
public enum Setting {
  PORT("8080"),
  RESPONSES_DIR("responses"),
  DATA_DIR("data"),
  SOURCES_DIR(""),
  DATABASE_URL(""),
  DATABASE_USER(""),
  DATABASE_PASSWORD(""),
  KEEP_UNANSWERED_DAYS("90"),
  QUIET_HOURS("22:00-08:00"),
  TIME_ZONE("UTC"),
  LOG_FORMAT("text"),
  UNDERSTANDING("full"),
  MESSAGES_PER_MINUTE("300"),
  TELEGRAM_BOT_TOKEN(""),
  TELEGRAM_API_URL("https://api.telegram.org"),
  TELEGRAM_MODE("polling"),
  TELEGRAM_WEBHOOK_URL(""),
  TELEGRAM_WEBHOOK_SECRET(""),
  EDITORS_TELEGRAM(""),
  SLACK_BOT_TOKEN(""),
  SLACK_APP_TOKEN(""),
  SLACK_SIGNING_SECRET(""),
  SLACK_API_URL("https://slack.com/api/"),
  SLACK_CLIENT_ID(""),
  SLACK_CLIENT_SECRET(""),
  SLACK_TOKEN_KEY(""),
  EDITORS_SLACK(""),
  EDITORS_PAGE("");

  private final String fallback;

  Setting(String fallback) {
    this.fallback = fallback;
  }

  /** What holds when it is not set; empty for what then is absent. */
  public String fallback() {
    return fallback;
  }
}
