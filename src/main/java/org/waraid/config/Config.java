package org.waraid.config;

import static java.util.stream.Collectors.toMap;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has set, checked. {@code .env.example} explains each.
 *
 * @param port where the server listens; 0 for any that is free
 * @param responses folder of what editors own
 * @param data folder of what the bot keeps
 * @param sources folder of the texts of articles, whose sentences may be quoted
 * @param databaseUrl secret, since it may hold a password: PostgreSQL to keep in, instead of a file
 *     in that folder
 * @param databaseUser of the database, where its address does not say
 * @param databasePassword secret, of the database, where its address does not say
 * @param keepUnansweredDays how long an unanswered question is kept for the editors
 * @param quietHours when nobody is told of corrections
 * @param logFormat how the log is written
 * @param understanding what understands messages
 * @param messagesPerMinute how many messages one client may send to the page's door; 0 for any
 * @param telegramToken secret, from BotFather
 * @param telegramApi where Telegram's API is
 * @param telegramMode how Telegram's messages come in
 * @param telegramWebhookUrl where Telegram posts to, as the world sees it
 * @param telegramWebhookSecret secret, comes back with each of Telegram's posts
 * @param telegramEditors ids of the users who are editors
 * @param slackBotToken secret, {@code xoxb-…}
 * @param slackAppToken secret, {@code xapp-…}, for socket mode
 * @param slackSigningSecret secret, for webhooks
 * @param slackApi where Slack's API is
 * @param slackClientId of the app, to let several workspaces install it
 * @param slackClientSecret secret, to the same end
 * @param slackTokenKey secret, 32 bytes in Base64 that encrypt what workspaces entrust to the bot
 * @param slackEditors ids of the members who are editors: {@code U012AB3CD}
 * @param pageEditors secret, the hash of a password for each name that may sign in to the editors'
 *     page; an empty one where an entry has none
 */
public record Config(
    int port,
    Path responses,
    Path data,
    Optional<Path> sources,
    Optional<String> databaseUrl,
    Optional<String> databaseUser,
    Optional<String> databasePassword,
    int keepUnansweredDays,
    QuietTime quietHours,
    LogFormat logFormat,
    Understanding understanding,
    int messagesPerMinute,
    Optional<String> telegramToken,
    URI telegramApi,
    TelegramMode telegramMode,
    Optional<String> telegramWebhookUrl,
    Optional<String> telegramWebhookSecret,
    Set<Long> telegramEditors,
    Optional<String> slackBotToken,
    Optional<String> slackAppToken,
    Optional<String> slackSigningSecret,
    URI slackApi,
    Optional<String> slackClientId,
    Optional<String> slackClientSecret,
    Optional<String> slackTokenKey,
    Set<String> slackEditors,
    Map<String, String> pageEditors) {
  public Config {
    telegramEditors = Set.copyOf(telegramEditors);
    slackEditors = Set.copyOf(slackEditors);
    pageEditors = Map.copyOf(pageEditors);
  }

  /**
   * Reads the environment over the {@code .env} file of a folder, which need not be there.
   *
   * @throws ConfigException naming every value that cannot be used
   */
  public static Config load(Map<String, String> environment, Path folder) {
    Map<String, String> values = fromFile(folder);
    environment.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value);
          }
        });
    return of(values);
  }

  /**
   * Checks values by their names; names that are no settings are left alone, blank values are not
   * set.
   *
   * @throws ConfigException naming every value that cannot be used
   */
  public static Config of(Map<String, String> values) {
    SettingReader reader = new SettingReader(values);
    Config config =
        new Config(
            reader.number(Setting.PORT, 0, 65_535),
            reader.path(Setting.RESPONSES_DIR),
            reader.path(Setting.DATA_DIR),
            reader.folder(Setting.SOURCES_DIR),
            reader.postgresql(Setting.DATABASE_URL),
            reader.text(Setting.DATABASE_USER),
            reader.text(Setting.DATABASE_PASSWORD),
            reader.number(Setting.KEEP_UNANSWERED_DAYS, 1, 3_650),
            new QuietTime(reader.hours(Setting.QUIET_HOURS), reader.zone(Setting.TIME_ZONE)),
            reader.choice(Setting.LOG_FORMAT, LogFormat.values()),
            reader.choice(Setting.UNDERSTANDING, Understanding.values()),
            reader.number(Setting.MESSAGES_PER_MINUTE, 0, 1_000_000),
            reader.text(Setting.TELEGRAM_BOT_TOKEN),
            reader.address(Setting.TELEGRAM_API_URL),
            reader.choice(Setting.TELEGRAM_MODE, TelegramMode.values()),
            reader.text(Setting.TELEGRAM_WEBHOOK_URL),
            reader.text(Setting.TELEGRAM_WEBHOOK_SECRET),
            reader.users(Setting.EDITORS_TELEGRAM),
            reader.text(Setting.SLACK_BOT_TOKEN),
            reader.text(Setting.SLACK_APP_TOKEN),
            reader.text(Setting.SLACK_SIGNING_SECRET),
            reader.address(Setting.SLACK_API_URL),
            reader.text(Setting.SLACK_CLIENT_ID),
            reader.text(Setting.SLACK_CLIENT_SECRET),
            reader.text(Setting.SLACK_TOKEN_KEY),
            reader.list(Setting.EDITORS_SLACK),
            reader.named(Setting.EDITORS_PAGE));
    reader.refuseProblems();
    return config;
  }

  /** Leaves out the secrets, since records are printed where nobody thinks of it. */
  @Override
  public String toString() {
    return "Config[port=%d, responses=%s, data=%s, database=%s, logFormat=%s, understanding=%s, telegram=%s, slack=%s]"
        .formatted(
            port,
            responses,
            data,
            databaseUrl.isPresent() ? "set" : "not set",
            logFormat,
            understanding,
            telegramToken.isPresent() ? "set" : "not set",
            slackBotToken.isPresent() ? "set" : "not set");
  }

  private static Map<String, String> fromFile(Path folder) {
    try {
      return Dotenv.configure()
          .directory(folder.toAbsolutePath().toString())
          .ignoreIfMissing()
          .load()
          .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
          .stream()
          .collect(
              toMap(entry -> entry.getKey(), entry -> entry.getValue(), (a, b) -> b, HashMap::new));
    } catch (DotenvException e) {
      // Its own message quotes the line, which may hold a token.
      throw new ConfigException(
          List.of(
              "%s has a line that cannot be read: expected NAME=value on each line"
                  .formatted(folder.resolve(".env"))));
    }
  }
}
