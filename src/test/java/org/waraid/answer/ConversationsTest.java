package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private static final Reply.Body BODY =
      new Reply.Body("text", "en", Optional.empty(), 1, List.of());
  private static final Reply ANSWER = new Reply.Answer(BODY, List.of(), List.of());
  private static final Reply DECLINE = new Reply.Decline(BODY, Reply.Reason.NOT_STATED);
  private final AtomicLong now = new AtomicLong();
  private final Conversations conversations = new Conversations(now::get, Memory.none());

  @Test
  void isNew_whenNothingWasSaid() {
    assertThat(conversations.of("a")).isEqualTo(Conversation.NEW);
  }

  @Test
  void remembersEachPersonApart() {
    conversations.remember("a", Conversation.NEW.after(ANSWER, List.of("aid"), Optional.empty()));

    assertThat(conversations.of("a").lastTopic()).contains("aid");
    assertThat(conversations.of("b")).isEqualTo(Conversation.NEW);
  }

  @Test
  void forgets_whenAskedTo() {
    conversations.remember("a", Conversation.NEW.after(ANSWER, List.of("aid"), Optional.empty()));
    conversations.forget("a");

    assertThat(conversations.of("a")).isEqualTo(Conversation.NEW);
  }

  @Test
  void forgets_whenNothingWasSaidForAQuarterOfAnHour() {
    conversations.remember("a", Conversation.NEW.after(ANSWER, List.of("aid"), Optional.empty()));
    now.addAndGet(Duration.ofMinutes(14).toNanos());
    assertThat(conversations.of("a").lastTopic()).contains("aid");
    now.addAndGet(Duration.ofMinutes(16).toNanos());

    assertThat(conversations.of("a")).isEqualTo(Conversation.NEW);
  }

  @Test
  void keepsTheTopic_whenADeclineFollows() {
    Conversation after =
        Conversation.NEW
            .after(ANSWER, List.of("aid", "shells"), Optional.empty())
            .after(DECLINE, List.of(), Optional.empty());

    assertThat(after).isEqualTo(new Conversation(Optional.of("shells"), 1, Optional.empty()));
  }

  @Test
  void goesOn_whenItsStateWasKeptElsewhere() {
    Conversation going =
        Conversation.NEW
            .after(DECLINE, List.of(), Optional.empty())
            .after(ANSWER, List.of("aid"), Optional.empty());

    assertThat(Conversation.of(going.state())).isEqualTo(going);
    assertThat(Conversation.of(Conversation.NEW.state())).isEqualTo(Conversation.NEW);
    assertThat(Conversation.of("unreadable")).isEqualTo(Conversation.NEW);
  }

  @Test
  void keepsTheLastQuestionOnlyInItsOwnMemory() {
    Conversation going =
        Conversation.NEW.after(ANSWER, List.of("aid"), Optional.of("how much aid?"));

    assertThat(going.lastQuestion()).contains("how much aid?");
    assertThat(going.state()).doesNotContain("how much");
    assertThat(Conversation.of(going.state()).lastTopic()).contains("aid");
  }
}
