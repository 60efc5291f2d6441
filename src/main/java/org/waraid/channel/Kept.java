package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import org.waraid.answer.Memory;

/** All that is kept of chats, for wiring. Each part may be used by itself. */
public record Kept(
    Inbox inbox,
    Subscriptions subscriptions,
    Feedback feedback,
    Preferences preferences,
    Unanswered unanswered,
    Tally tally,
    Forgetting forgetting,
    Tokens tokens,
    Memory memory,
    AnsweredMessages answered) {
  public Kept {
    requireNonNull(inbox, "inbox is null");
    requireNonNull(subscriptions, "subscriptions is null");
    requireNonNull(feedback, "feedback is null");
    requireNonNull(preferences, "preferences is null");
    requireNonNull(unanswered, "unanswered is null");
    requireNonNull(tally, "tally is null");
    requireNonNull(forgetting, "forgetting is null");
    requireNonNull(tokens, "tokens is null");
    requireNonNull(memory, "memory is null");
    requireNonNull(answered, "answered is null");
  }

  /** Kept for as long as the process lives. */
  public static Kept inMemory() {
    SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    FeedbackInMemory feedback = new FeedbackInMemory();
    PreferencesInMemory preferences = new PreferencesInMemory();
    AnsweredMessagesInMemory answered = new AnsweredMessagesInMemory();
    Forgetting forgetting =
        new Forgetting() {
          @Override
          public void forget(Chat chat) {
            subscriptions.unsubscribe(chat);
            feedback.forget(chat);
            preferences.language(chat, java.util.Optional.empty());
            answered.forget(chat);
          }

          @Override
          public void forget(Chat chat, String person) {
            feedback.forget(chat, person);
          }

          @Override
          public void moved(Chat from, Chat to) {
            subscriptions.moved(from, to);
            feedback.moved(from, to);
            preferences.moved(from, to);
            // Messages have other ids in the new chat.
            answered.forget(from);
          }
        };
    return new Kept(
        Inbox.inMemory(),
        subscriptions,
        feedback,
        preferences,
        Unanswered.inMemory(),
        Tally.inMemory(),
        forgetting,
        Tokens.inMemory(),
        Memory.none(),
        answered);
  }
}
