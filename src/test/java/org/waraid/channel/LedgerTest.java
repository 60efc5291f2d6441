package org.waraid.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Reply;
import org.waraid.channel.fake.ScriptedAssistant;

class LedgerTest {
  private static final Chat CHAT = new Chat("telegram", "1");
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Kept kept = Kept.inMemory();
  private final ScriptedAssistant assistant = new ScriptedAssistant();
  private final Ledger ledger = new Ledger(kept, assistant, Clock.fixed(NOW, ZoneOffset.UTC));

  private static Reply.Body body(Optional<String> intent) {
    return new Reply.Body("What I say.", "en", intent, 1, List.of());
  }

  private static Reply answer(String topic) {
    return new Reply.Answer(body(Optional.of(topic)), List.of("fact-1"), List.of());
  }

  private void asked(String question, Reply reply) {
    ledger.asked(CHAT, "5", question, reply);
  }

  @Test
  void countsWhatIsAskedMost() {
    asked("Shells?", answer("shells"));
    ledger.given(CHAT, "", answer("shells"));
    asked("Aid?", answer("aid"));
    asked("Weather?", new Reply.Decline(body(Optional.empty()), Reply.Reason.OFF_TOPIC));

    assertThat(kept.tally().mostAsked(5))
        .containsExactly(new Tally.Count("shells", 2), new Tally.Count("aid", 1));
  }

  @Test
  void notesQuestionsForTheEditors_andNoOthers() {
    asked("Polish shells?", new Reply.Decline(body(Optional.empty()), Reply.Reason.UNKNOWN_THING));
    asked("What calibre?", new Reply.Decline(body(Optional.empty()), Reply.Reason.NOT_STATED));
    asked("And that?", new Reply.Help(body(Optional.empty())));
    asked("Weather?", new Reply.Decline(body(Optional.empty()), Reply.Reason.OFF_TOPIC));
    asked("Help", new Reply.Help(body(Optional.of("help"))));
    asked("Shells?", answer("shells"));

    assertThat(kept.unanswered().most(9))
        .extracting(Unanswered.Question::text, Unanswered.Question::why)
        .containsExactlyInAnyOrder(
            tuple("Polish shells?", "unknown_thing"),
            tuple("What calibre?", "not_stated"),
            tuple("And that?", "half_understood"));
  }

  @Test
  void notesWhatASubscribedChatWasTold() {
    asked("Shells?", answer("shells"));
    assertThat(kept.subscriptions().toWatch("telegram")).isEmpty();

    assistant.figures.put("fact-1", "300,000 shells");
    ledger.subscribe(CHAT, "5", Optional.of(answer("shells")));
    asked("Aid?", answer("aid"));
    assertThat(kept.subscriptions().lastGiven(CHAT, "shells")).isPresent();
    assertThat(kept.subscriptions().lastGiven(CHAT, "aid"))
        .contains(
            new Subscriptions.Given(
                CHAT, "5", "aid", "What I say.", List.of("fact-1=300,000 shells"), NOW));
  }
}
