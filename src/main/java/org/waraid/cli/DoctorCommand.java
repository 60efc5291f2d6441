package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.waraid.channel.ChannelState;
import org.waraid.channel.slack.SlackCheck;
import org.waraid.channel.slack.SlackSettings;
import org.waraid.channel.telegram.TelegramCheck;
import org.waraid.channel.web.editor.EditorPage;
import org.waraid.config.Config;
import org.waraid.config.ConfigException;
import org.waraid.store.StoreCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Looks whether the bot could run as it is set, and says what is missing. Changes nothing. */
@Command(
    name = "doctor",
    description = "Checks the settings, folders, port and tokens; tells what is wrong.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  private final Supplier<Config> config;
  private final StandardStreams streams;

  /**
   * What was found.
   *
   * @param subject what was looked at
   * @param state how it is; down is what makes the command fail
   */
  record Finding(String subject, ChannelState state) {}

  /** Checks the configuration that is there when the command runs. */
  public DoctorCommand(Supplier<Config> config, StandardStreams streams) {
    this.config = config;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Finding> findings = findings();
    PrintWriter out = streams.out();
    for (Finding finding : findings) {
      out.println(
          "%-6s%s: %s"
              .formatted(
                  word(finding.state().kind()), finding.subject(), finding.state().explanation()));
    }
    long wrong = findings.stream().filter(finding -> !finding.state().ready()).count();
    out.println(
        wrong == 0 ? "All is well." : "Wrong: " + wrong + ". Mend it and run doctor again.");
    out.flush();
    return wrong == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Finding> findings() throws IOException {
    Config set;
    try {
      set = config.get();
    } catch (ConfigException e) {
      return List.of(new Finding("Settings", ChannelState.down(String.valueOf(e.getMessage()))));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("Responses", MachineCheck.readable(set.responses())));
    ChannelState data = MachineCheck.writable(set.data());
    findings.add(new Finding("Data", data));
    findings.add(new Finding("Sources", SourcesCheck.look(set)));
    if (data.ready() || set.databaseUrl().isPresent()) {
      findings.add(new Finding("Store", StoreCheck.look(Databases.of(set))));
    }
    findings.add(new Finding("Port", MachineCheck.free(set.port())));
    findings.add(new Finding("Telegram", telegram(set)));
    findings.addAll(slack(set));
    findings.add(new Finding("Editors' page", EditorPage.state(set.pageEditors())));
    return findings;
  }

  private static ChannelState telegram(Config set) {
    try {
      return PlatformChannels.telegram(set)
          .map(settings -> new TelegramCheck(settings).tryToken())
          .orElse(ChannelState.off("TELEGRAM_BOT_TOKEN is not set"));
    } catch (IllegalArgumentException e) {
      return ChannelState.down(String.valueOf(e.getMessage()));
    }
  }

  private static List<Finding> slack(Config set) throws IOException {
    Optional<String> appToken = set.slackAppToken();
    SlackSettings settings = PlatformChannels.slack(set);
    if (!settings.wanted()) {
      return List.of(new Finding("Slack", ChannelState.off("SLACK_BOT_TOKEN is not set")));
    }
    List<Finding> findings = new ArrayList<>();
    try (SlackCheck check = new SlackCheck(set.slackApi())) {
      if (set.slackBotToken().isPresent() || SlackCheck.install(settings).isEmpty()) {
        findings.add(
            new Finding(
                "Slack bot token",
                set.slackBotToken()
                    .map(check::tryBotToken)
                    .orElse(
                        ChannelState.down(
                            "SLACK_BOT_TOKEN is not set, although other settings for Slack are"))));
      }
      appToken.ifPresent(
          token -> findings.add(new Finding("Slack app token", check.tryAppToken(token))));
    }
    if (appToken.isEmpty()) {
      findings.add(new Finding("Slack signing secret", signingSecret(set.slackSigningSecret())));
    }
    SlackCheck.install(settings)
        .ifPresent(state -> findings.add(new Finding("Slack installations", state)));
    return findings;
  }

  private static ChannelState signingSecret(Optional<String> secret) {
    return secret.isPresent()
        ? ChannelState.up("is set; Slack must post to /slack/events of this server")
        : ChannelState.down(
            "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set: set the first for Socket"
                + " Mode or the second for HTTP");
  }

  private static String word(ChannelState.Kind kind) {
    return switch (kind) {
      case UP, STARTING -> "ok";
      case OFF -> "off";
      case DOWN -> "WRONG";
    };
  }
}
