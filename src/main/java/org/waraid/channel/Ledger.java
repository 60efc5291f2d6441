package org.waraid.channel;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;

/**
 * Notes what becomes of replies: which topics are asked most, what a subscribed chat was told, and
 * which questions the editors might answer. Thread-safe; nothing that it does fails a reply.
 */
public final class Ledger {
  private static final String UNCLEAR = "half_understood";
  private static final String QUOTED = "only_quoted";

  private final Subscriptions subscriptions;
  private final Unanswered unanswered;
  private final Tally tally;
  private final Assistant assistant;
  private final Clock clock;

  /** A ledger over what is kept, of what this assistant says. */
  public Ledger(Kept kept, Assistant assistant, Clock clock) {
    this.assistant = assistant;
    this.subscriptions = kept.subscriptions();
    this.unanswered = kept.unanswered();
    this.tally = kept.tally();
    this.clock = clock;
  }

  /**
   * A question got a reply.
   *
   * @param place where in the chat, such as a thread; empty for the chat itself
   */
  public void asked(Chat chat, String place, String question, Reply reply) {
    given(chat, place, reply);
    why(reply).ifPresent(why -> unanswered.add(question, reply.body().language(), why));
  }

  /** Whether what a chat is told can be noted without waiting, by {@link #askedUnwatched}. */
  public boolean isUnwatched(Chat chat) {
    return subscriptions.knownUnsubscribed(chat);
  }

  /** A question got a reply in a chat that is not told of changes. Waits for nothing. */
  public void askedUnwatched(String question, Reply reply) {
    count(reply);
    why(reply).ifPresent(why -> unanswered.add(question, reply.body().language(), why));
  }

  private boolean count(Reply reply) {
    boolean counts = reply instanceof Reply.Answer && reply.body().intent().isPresent();
    if (counts) {
      tally.answered(reply.body().intent().get());
    }
    return counts;
  }

  /** A chat was given a reply without a question in its own words: a button, a link. */
  public void given(Chat chat, String place, Reply reply) {
    if (count(reply)) {
      told(chat, place, reply);
    }
  }

  /** A chat is told of changes from now on, also of what it was told last. */
  public void subscribe(Chat chat, String place, Optional<Reply> last) {
    subscriptions.subscribe(chat);
    last.ifPresent(reply -> told(chat, place, reply));
  }

  private void told(Chat chat, String place, Reply reply) {
    reply
        .body()
        .intent()
        .filter(topic -> subscriptions.subscribed(chat))
        .ifPresent(
            topic ->
                subscriptions.given(
                    new Subscriptions.Given(
                        chat,
                        place,
                        topic,
                        reply.body().text(),
                        GivenFigure.notes(reply, assistant),
                        clock.instant())));
  }

  /** Why a question is one for the editors; empty when it is not. */
  private static Optional<String> why(Reply reply) {
    if (reply instanceof Reply.Decline decline) {
      return switch (decline.reason()) {
        case UNKNOWN_THING, NOT_STATED ->
            Optional.of(decline.reason().name().toLowerCase(Locale.ROOT));
        case OFF_TOPIC, OPINION, UNREADABLE -> Optional.empty();
      };
    }
    if (reply instanceof Reply.Passage) {
      return Optional.of(QUOTED);
    }
    boolean asksBack = reply instanceof Reply.Help && reply.body().intent().isEmpty();
    return asksBack ? Optional.of(UNCLEAR) : Optional.empty();
  }
}
