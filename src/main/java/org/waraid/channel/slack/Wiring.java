package org.waraid.channel.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import okhttp3.OkHttpClient;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;
import org.waraid.channel.Kept;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.Ledger;
import org.waraid.channel.chart.Charts;
import org.waraid.channel.talk.EditorTalk;

/** Puts together what handles what Slack sends. */
final class Wiring {
  private final SlackSettings settings;
  private final Assistant assistant;
  private final Kept kept;
  private final Workspaces workspaces;
  private final InstantSource clock;
  private final Optional<Desk> editing;

  Wiring(
      SlackSettings settings,
      Assistant assistant,
      Kept kept,
      Workspaces workspaces,
      InstantSource clock,
      Optional<Desk> editing) {
    this.settings = settings;
    this.assistant = assistant;
    this.kept = kept;
    this.workspaces = workspaces;
    this.clock = clock;
    this.editing = editing;
  }

  /** What of the wired the channel itself uses. */
  record Registered(Intake intake, Notices notices) {}

  /**
   * Registers all handlers with the library.
   *
   * @param files sends files, which do not go through the library
   * @param calls make calls to Slack
   * @param timer keeps promises of being in time; never waits for Slack
   * @param onGone is told of workspaces whose token is refused, with Slack's word
   */
  Registered register(
      App app,
      Slack slack,
      OkHttpClient files,
      KeyedExecutor channels,
      ScheduledExecutorService calls,
      ScheduledExecutorService timer,
      BiConsumer<String, String> onGone) {
    ChannelTexts texts = new ChannelTexts(assistant.languages().get(0));
    SlackRenderer renderer = new SlackRenderer(texts);
    Views views = new Views(texts);
    EditorsDesk desk =
        new EditorsDesk(
            editing.map(it -> new EditorTalk(it, texts, clock)),
            settings.editors(),
            new EditorRenderer(),
            texts);
    HomeView home = new HomeView(assistant, kept, desk, texts);
    SlackApi api = new SlackApi(slack, workspaces, calls, onGone);
    Delivery delivery = new Delivery(api);
    Pictures pictures = new Pictures(api, new Charts(), files);
    Responder responder =
        new Responder(
            assistant,
            renderer,
            new Shareable(assistant),
            new Ledger(kept, assistant, Clock.systemUTC()),
            kept.forgetting(),
            desk,
            texts);
    Worker worker = new Worker(api, responder, delivery, pictures, views, home, assistant, texts);
    Intake intake = new Intake(kept.inbox(), channels, worker, clock);
    AtOnce atOnce = new AtOnce(channels, worker, intake, timer);
    new SlackHandlers(worker, atOnce, intake, workspaces, views, desk, texts).registerWith(app);
    new PressHandlers(
            worker, intake, kept.feedback(), kept.unanswered(), desk, delivery, renderer, texts)
        .registerWith(app);
    new EventHandlers(intake, workspaces, onGone).registerWith(app);
    return new Registered(intake, new Notices(api, renderer, workspaces, kept.subscriptions()));
  }
}
