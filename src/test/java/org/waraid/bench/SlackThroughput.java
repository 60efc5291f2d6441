package org.waraid.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waraid.answer.Assistant;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Webhook;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.slack.SlackChannel;
import org.waraid.channel.slack.SlackSettings;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.cli.AnswererFactory;
import org.waraid.cli.OpenAssistant;
import org.waraid.config.Config;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;
import org.waraid.topic.ResponseReader;

/**
 * Slash commands over HTTP through the whole adapter, with the real answers and the real store,
 * beside a bare Bolt echo on the same server, in turns. Everything, the clients too, runs in one
 * process.
 */
public final class SlackThroughput {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final int WARM_ROUNDS = 3;
  private static final int ROUNDS = 7;
  private static final int CALM_PER_SECOND = 200;

  private SlackThroughput() {}

  /** Measures and prints. Arguments: how many clients, how many seconds a round. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
    Duration round = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 5);
    Path folder = Files.createTempDirectory("slack-bench");
    Config config = Config.of(Map.of("DATA_DIR", folder.toString()));
    try (FakeSlack slack = new FakeSlack();
        OpenAssistant open =
            new AnswererFactory(new ResponseReader(Clock.systemUTC()), Clock.systemUTC())
                .open(config);
        Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC());
        SlackChannel channel = channel(slack, open.assistant(), store)) {
      Webhook bare = new BareBolt(slack.api(), FakeSlack.BOT_TOKEN, SECRET);
      List<Webhook> webhooks = Stream.concat(channel.webhooks().stream(), Stream.of(bare)).toList();
      try (Metrics metrics = new Metrics();
          WebServer server =
              new WebServer(
                  0, new Health(List.of()), metrics, new ClientLimit(0), List.of(), webhooks)) {
        server.start();
        channel.start();
        Eventually.holds(() -> channel.state().kind() == ChannelState.Kind.UP, channel::state);
        Load load = new Load(SECRET, slack.responseUrl(), questions(open.assistant()));
        measure(load, server.address(), clients, round);
      }
    }
    System.exit(0);
  }

  private static SlackChannel channel(FakeSlack slack, Assistant assistant, Store store) {
    return new SlackChannel(
        new SlackSettings(
            Optional.of(FakeSlack.BOT_TOKEN),
            Optional.empty(),
            Optional.of(SECRET),
            SlackSettings.Install.NONE,
            Set.of(),
            slack.api(),
            Duration.ofSeconds(5)),
        assistant,
        store.kept());
  }

  private static List<String> questions(Assistant assistant) {
    return assistant.themes().stream()
        .flatMap(theme -> theme.topics().stream())
        .map(Suggestion::title)
        .limit(50)
        .toList();
  }

  private static void measure(Load load, URI server, int clients, Duration round)
      throws InterruptedException {
    URI adapter = server.resolve("/slack/events");
    URI bare = server.resolve(BareBolt.PATH);
    // As long for both: whose code is not compiled yet would be measured in that.
    for (int i = 0; i < WARM_ROUNDS; i++) {
      load.flatOut(bare, clients, round);
      load.flatOut(adapter, clients, round);
    }
    List<Double> ratios = new ArrayList<>();
    List<Double> costs = new ArrayList<>();
    for (int i = 1; i <= ROUNDS; i++) {
      Load.Measured echo = load.flatOut(bare, clients, round);
      Load.Measured answers = load.flatOut(adapter, clients, round);
      ratios.add(answers.perSecond() / echo.perSecond());
      costs.add(echo.cpuMicros() / answers.cpuMicros());
      System.out.printf("round %d  bare Bolt echo  %s%n", i, echo);
      System.out.printf("round %d  adapter         %s%n", i, answers);
    }
    ratios.sort(null);
    costs.sort(null);
    System.out.printf(
        "adapter / bare Bolt: median %.2f (%.2f to %.2f), goal 0.80%n",
        ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    System.out.printf(
        "the same by processor time, which other programs change less: median %.2f%n",
        costs.get(ROUNDS / 2));
    Load.Measured calm = load.paced(adapter, 16, round.multipliedBy(4), CALM_PER_SECOND);
    System.out.printf("adapter at %d/s  %s%n", CALM_PER_SECOND, calm);
  }
}
