package org.waraid.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Desk;
import org.waraid.channel.Kept;
import org.waraid.channel.OffChannel;
import org.waraid.channel.slack.SlackChannel;
import org.waraid.channel.slack.SlackSettings;
import org.waraid.channel.telegram.TelegramChannel;
import org.waraid.channel.telegram.TelegramSettings;
import org.waraid.channel.telegram.WebhookSettings;
import org.waraid.config.Config;
import org.waraid.config.TelegramMode;

/** Telegram and Slack, as they are set. */
public final class PlatformChannels implements ChannelFactory {
  private static final Duration DRAIN = Duration.ofSeconds(15);

  @Override
  public List<Channel> open(Config config, Assistant assistant, Kept kept, Optional<Desk> desk) {
    SlackSettings slack = slack(config);
    return List.of(
        telegram(config, assistant, kept, desk),
        slack.wanted()
            ? new SlackChannel(slack, assistant, kept, desk)
            : new OffChannel("Slack", ChannelState.off("SLACK_BOT_TOKEN is not set")));
  }

  /** What is set wrong for Telegram must not keep the others from running. */
  private static Channel telegram(
      Config config, Assistant assistant, Kept kept, Optional<Desk> desk) {
    try {
      return telegram(config)
          .<Channel>map(settings -> new TelegramChannel(settings, assistant, kept, desk))
          .orElse(new OffChannel("Telegram", ChannelState.off("TELEGRAM_BOT_TOKEN is not set")));
    } catch (IllegalArgumentException e) {
      return new OffChannel("Telegram", ChannelState.down(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Telegram's settings; empty without a token.
   *
   * @throws IllegalArgumentException naming the setting that is wrong
   */
  static Optional<TelegramSettings> telegram(Config config) {
    return config
        .telegramToken()
        .map(token -> new TelegramSettings(token, config.telegramApi(), DRAIN))
        .map(settings -> settings.with(config.telegramEditors()))
        .map(
            polling ->
                config.telegramMode() == TelegramMode.POLLING
                    ? polling
                    : polling.by(
                        WebhookSettings.of(
                            config.telegramWebhookUrl(),
                            config.telegramWebhookSecret(),
                            polling.token())));
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
