package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Feedback;
import org.waraid.channel.Forgetting;
import org.waraid.channel.Kept;
import org.waraid.channel.Ledger;
import org.waraid.channel.Preferences;
import org.waraid.channel.Subscriptions;

/** What chats and people have decided, and what they are told of it. Thread-safe. */
final class Standing {
  private final Assistant assistant;
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final Feedback feedback;
  private final Preferences preferences;
  private final Forgetting forgetting;
  private final Answered answered;
  private final CallbackData callbacks;
  private final ChannelTexts texts;

  Standing(
      Assistant assistant,
      Ledger ledger,
      Kept kept,
      Answered answered,
      CallbackData callbacks,
      ChannelTexts texts) {
    this.assistant = assistant;
    this.ledger = ledger;
    this.subscriptions = kept.subscriptions();
    this.feedback = kept.feedback();
    this.preferences = kept.preferences();
    this.forgetting = kept.forgetting();
    this.answered = answered;
    this.callbacks = callbacks;
    this.texts = texts;
  }

  String subscribe(Asker asker) {
    if (subscriptions.subscribed(asker.place())) {
      return texts.text("subscribed.already");
    }
    ledger.subscribe(asker.place(), asker.threadName(), assistant.lastAnswer(asker.conversation()));
    return texts.text("subscribed");
  }

  String unsubscribe(Asker asker) {
    if (!subscriptions.subscribed(asker.place())) {
      return texts.text("unsubscribed.already");
    }
    subscriptions.unsubscribe(asker.place());
    return texts.text("unsubscribed");
  }

  /** Takes a vote on a topic's answer, in place of an earlier one. */
  String vote(Asker asker, String topic, boolean up) {
    feedback.vote(asker.place(), asker.person(), topic, up ? Feedback.Vote.UP : Feedback.Vote.DOWN);
    return texts.text(up ? "thumb.noted.up" : "thumb.noted.down");
  }

  /** The languages to choose from, as buttons; a sentence where there is no choice. */
  Part languages(Asker asker) {
    List<String> all = assistant.languages();
    String now = preferences.language(asker.place()).filter(all::contains).orElse(all.get(0));
    if (all.size() == 1) {
      return Part.of(Markup.text(texts.text("language.only", ChannelTexts.nameOf(now))));
    }
    List<List<Button>> keyboard = new ArrayList<>();
    for (String code : all) {
      String name = ChannelTexts.nameOf(code);
      keyboard.add(
          List.of(
              new Button(
                  code.equals(now) ? "✓ " + name : name,
                  callbacks.of(new Pressed.Language(code)))));
    }
    String text = texts.text("language.choose", ChannelTexts.nameOf(now));
    return new Part(Markup.text(text), keyboard);
  }

  /** Chooses a language; what to say of that. */
  String choose(Asker asker, String code) {
    if (!assistant.languages().contains(code)) {
      return texts.text("language.gone");
    }
    preferences.language(asker.place(), Optional.of(code));
    return texts.text("language.chosen", ChannelTexts.nameOf(code));
  }

  /**
   * Forgets a person, and with those who decide for a chat the whole chat.
   *
   * @param decides whether this person may decide for the chat
   */
  String forget(Asker asker, boolean decides) {
    assistant.forget(asker.conversation());
    if (decides) {
      forgetting.forget(asker.place());
      answered.forget(asker.chat());
    } else {
      forgetting.forget(asker.place(), asker.person());
    }
    if (!asker.group()) {
      return texts.text("forgotten");
    }
    return texts.text(decides ? "forgotten.group" : "forgotten.person");
  }
}
