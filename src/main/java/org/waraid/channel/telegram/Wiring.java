package org.waraid.channel.telegram;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Chat;
import org.waraid.channel.Kept;
import org.waraid.channel.Ledger;
import org.waraid.channel.Tally;
import org.waraid.channel.chart.Charts;

/** Puts together what handles updates. */
final class Wiring {
  private static final int MOST_ASKED = 8;

  private final Assistant assistant;
  private final Kept kept;
  private final Charts charts;

  Wiring(Assistant assistant, Kept kept, Charts charts) {
    this.assistant = assistant;
    this.kept = kept;
    this.charts = charts;
  }

  /**
   * A handler for the bot that Telegram knows as this user.
   *
   * @param threads show "typing…"
   */
  UpdateHandler handler(User me, TelegramApi api, ScheduledExecutorService threads) {
    ChannelTexts texts = new ChannelTexts(assistant.languages().get(0));
    CallbackData callbacks = new CallbackData(assistant::themes);
    TelegramRenderer renderer = new TelegramRenderer(callbacks, texts);
    Browser browser = new Browser(assistant, callbacks, texts);
    Administrators administrators = new Administrators(api);
    Answered answered = new Answered();
    Ledger ledger = new Ledger(kept, Clock.systemUTC());
    Topics topics = new Topics(assistant, renderer, ledger);
    Standing standing = new Standing(assistant, ledger, kept, answered, callbacks, texts);
    Delivery delivery = new Delivery(api, charts);
    Explanations explanations =
        new Explanations(assistant, renderer, texts, String.valueOf(me.getUserName()));
    Orders orders =
        new Orders(
            assistant, renderer, explanations, topics, browser, administrators, standing, texts);
    return new UpdateHandler(
        api,
        new Addressing(me),
        new Responder(assistant, renderer, orders, ledger),
        explanations,
        new Presses(api, delivery, callbacks, topics, browser, standing, administrators, texts),
        new InlineAnswers(assistant, this::mostAsked, texts),
        delivery,
        new Typing(api, threads),
        answered);
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
    ChannelTexts texts = new ChannelTexts(assistant.languages().get(0));
    return new Notices(api, new TelegramRenderer(callbacks, texts), kept.subscriptions());
  }

  /** Sets the menus of commands, behind everything else. */
  void setMenus(TelegramApi api) {
    var unused = new CommandMenu(assistant.languages()).set(api);
  }

  private List<String> mostAsked() {
    return kept.tally().mostAsked(MOST_ASKED).stream().map(Tally.Count::topic).toList();
  }
}
