package org.waraid.channel.telegram;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Chat;
import org.waraid.channel.Desk;
import org.waraid.channel.Kept;
import org.waraid.channel.Ledger;
import org.waraid.channel.Tally;
import org.waraid.channel.chart.Charts;
import org.waraid.channel.talk.EditorTalk;
import org.waraid.channel.talk.Manner;

/** Puts together what handles updates. */
final class Wiring {
  private static final int MOST_ASKED = 8;

  private final Assistant assistant;
  private final Kept kept;
  private final Charts charts;
  private final Set<Long> editors;
  private final ChannelTexts texts;
  // One for all that connects anew, so that a dialogue outlives a lost connection.
  private final Optional<EditorTalk> talk;

  Wiring(Assistant assistant, Kept kept, Charts charts, Optional<Desk> desk, Set<Long> editors) {
    this.assistant = assistant;
    this.kept = kept;
    this.charts = charts;
    this.editors = editors;
    this.texts = new ChannelTexts(assistant.languages().get(0));
    this.talk =
        desk.map(it -> new EditorTalk(it, texts, new Manner("/", true), InstantSource.system()));
  }

  /**
   * A handler for the bot that Telegram knows as this user.
   *
   * @param threads show "typing…"
   */
  UpdateHandler handler(User me, TelegramApi api, ScheduledExecutorService threads) {
    CallbackData callbacks = new CallbackData(assistant::themes);
    TelegramRenderer renderer = new TelegramRenderer(callbacks, texts);
    Browser browser = new Browser(assistant, callbacks, texts);
    Administrators administrators = new Administrators(api);
    Answered answered = new Answered(kept.answered());
    EditorsDesk desk =
        new EditorsDesk(talk, editors, new EditorRenderer(callbacks), texts, menusOfEditors(api));
    Ledger ledger = new Ledger(kept, assistant, Clock.systemUTC());
    Topics topics = new Topics(assistant, renderer, ledger);
    Standing standing = new Standing(assistant, ledger, kept, answered, callbacks, texts);
    Delivery delivery = new Delivery(api, charts);
    Typing typing = new Typing(api, threads);
    Explanations explanations =
        new Explanations(assistant, renderer, texts, String.valueOf(me.getUserName()));
    Orders orders =
        new Orders(
            assistant,
            renderer,
            explanations,
            topics,
            browser,
            administrators,
            standing,
            desk,
            texts);
    return new UpdateHandler(
        api,
        new Addressing(me),
        new Responder(assistant, renderer, orders, ledger, desk),
        explanations,
        new Presses(
            api,
            delivery,
            callbacks,
            topics,
            browser,
            standing,
            administrators,
            desk,
            typing,
            texts),
        new InlineAnswers(assistant, this::mostAsked, texts),
        delivery,
        typing,
        answered,
        desk);
  }

  /** The bot's hands, at Telegram's pace; what is kept of a chat moves with it. */
  TelegramApi api(TelegramClient client, ScheduledExecutorService threads, Pace pace) {
    return new TelegramApi(
        client, threads, pace, (from, to) -> kept.forgetting().moved(chat(from), chat(to)));
  }

  private static Chat chat(long id) {
    return new Chat("telegram", Long.toString(id));
  }

  /** What says what nobody has just asked for. */
  Notices notices(TelegramApi api) {
    CallbackData callbacks = new CallbackData(assistant::themes);
    return new Notices(api, new TelegramRenderer(callbacks, texts), kept.subscriptions());
  }

  private EditorsDesk.Menus menusOfEditors(TelegramApi api) {
    return new EditorsDesk.Menus() {
      @Override
      public void giveTo(long editor) {
        var unused = menu().setFor(api, editor);
      }

      @Override
      public void takeFrom(long user) {
        var unused = CommandMenu.takeFrom(api, user);
      }
    };
  }

  private CommandMenu menu() {
    return new CommandMenu(assistant.languages(), talk.isPresent() ? editors : Set.of());
  }

  /** Sets the menus of commands, behind everything else. */
  void setMenus(TelegramApi api) {
    var unused = menu().set(api);
  }

  private List<String> mostAsked() {
    return kept.tally().mostAsked(MOST_ASKED).stream().map(Tally.Count::topic).toList();
  }
}
