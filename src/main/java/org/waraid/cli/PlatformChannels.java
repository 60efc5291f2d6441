package org.waraid.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Kept;
import org.waraid.channel.OffChannel;
import org.waraid.channel.slack.SlackChannel;
import org.waraid.channel.slack.SlackSettings;
import org.waraid.channel.telegram.TelegramChannel;
import org.waraid.channel.telegram.TelegramSettings;
import org.waraid.config.Config;

/** Telegram and Slack, as they are set. */
public final class PlatformChannels implements ChannelFactory {
  private static final Duration DRAIN = Duration.ofSeconds(15);

  @Override
  public List<Channel> open(Config config, Assistant assistant, Kept kept) {
    Optional<TelegramSettings> telegram = telegram(config);
    SlackSettings slack = slack(config);
    return List.of(
        telegram.isPresent()
            ? new TelegramChannel(
                telegram.get(), assistant, kept, kept.inbox().seen(bot(telegram.get())))
            : new OffChannel("Telegram", ChannelState.off("TELEGRAM_BOT_TOKEN is not set")),
        slack.wanted()
            ? new SlackChannel(slack, assistant, kept)
            : new OffChannel("Slack", ChannelState.off("SLACK_BOT_TOKEN is not set")));
  }

  /** Updates are numbered by bot, and another token may be that of another one. */
  private static String bot(TelegramSettings settings) {
    return "telegram:" + settings.token().replaceFirst(":.*", "");
  }

  static Optional<TelegramSettings> telegram(Config config) {
    return config
        .telegramToken()
        .map(token -> new TelegramSettings(token, config.telegramApi(), DRAIN));
  }

  static SlackSettings slack(Config config) {
    return new SlackSettings(
        config.slackBotToken(),
        config.slackAppToken(),
        config.slackSigningSecret(),
        new SlackSettings.Install(
            config.slackClientId(), config.slackClientSecret(), config.slackTokenKey()),
        config.slackEditors(),
        config.slackApi(),
        DRAIN);
  }
}
