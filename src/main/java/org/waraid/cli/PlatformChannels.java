package org.waraid.cli;

import java.time.Duration;
import java.time.InstantSource;
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
    Optional<SlackSettings> slack = slack(config);
    return List.of(
        telegram.isPresent()
            ? new TelegramChannel(
                telegram.get(), assistant, kept, kept.inbox().seen(bot(telegram.get())))
            : new OffChannel("Telegram", ChannelState.off("TELEGRAM_BOT_TOKEN is not set")),
        slack.isPresent()
            ? new SlackChannel(
                slack.get(), assistant, kept.inbox().seen("slack"), InstantSource.system())
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

  private static Optional<SlackSettings> slack(Config config) {
    return config
        .slackBotToken()
        .map(
            token ->
                new SlackSettings(
                    token,
                    config.slackAppToken(),
                    config.slackSigningSecret(),
                    config.slackApi(),
                    DRAIN));
  }
}
