package org.waraid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Chat;
import org.waraid.channel.Feedback.Vote;
import org.waraid.channel.Feedback.Votes;
import org.waraid.channel.Inbox.Taken;
import org.waraid.channel.Kept;
import org.waraid.channel.Subscriptions.Given;
import org.waraid.channel.Tally.Count;
import org.waraid.channel.Unanswered.Question;
import org.waraid.channel.fake.Eventually;

/** What holds of every database: each test closes the store and opens it again before it looks. */
abstract class StoreContract {
  private static final Chat ANNA = new Chat("telegram", "1");
  private static final Chat GROUP = new Chat("telegram", "-100");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private StoreSettings settings;

  /** An empty database. */
  abstract StoreSettings empty();

  @BeforeEach
  void makesADatabase() {
    settings = empty();
  }

  private void once(Consumer<Kept> work) {
    try (Store store = Store.open(settings, Clock.systemUTC())) {
      // It does not wait for its database, and what is not read yet is not there.
      Eventually.holds(() -> store.state().ready(), store::state);
      work.accept(store.kept());
    }
  }

  @Test
  void takesOnce_overRestarts() {
    once(
        kept -> {
          assertThat(kept.inbox().take("telegram:1", "text").first()).isTrue();
          assertThat(kept.inbox().take("telegram:1", "text").first()).isFalse();
          kept.inbox().finish("telegram:1");
        });

    once(kept -> assertThat(kept.inbox().take("telegram:1", "text").first()).isFalse());
  }

  @Test
  void seesOnce_overRestarts() {
    once(kept -> assertThat(kept.inbox().seen("slack").first("Ev1")).isTrue());

    once(
        kept -> {
          assertThat(kept.inbox().seen("slack").first("Ev1")).isFalse();
          assertThat(kept.inbox().seen("telegram").first("Ev1")).isTrue();
          assertThat(kept.inbox().unfinished("slack")).isEmpty();
        });
  }

  @Test
  void givesWhatWasNotFinished_toTheNext() {
    once(
        kept -> {
          kept.inbox().take("telegram:1", "answered");
          kept.inbox().take("telegram:2", "not answered");
          kept.inbox().take("slack:1", "of another channel");
          kept.inbox().finish("telegram:1");
        });

    once(
        kept ->
            assertThat(kept.inbox().unfinished("telegram"))
                .extracting(Taken::key, Taken::payload)
                .containsExactly(
                    org.assertj.core.groups.Tuple.tuple("telegram:2", "not answered")));
  }

  @Test
  void isTakenByOne_whenTwoBotsShareTheDatabase() {
    try (Store one = Store.open(settings, Clock.systemUTC());
        Store other = Store.open(settings, Clock.systemUTC())) {
      Eventually.holds(() -> one.state().ready() && other.state().ready(), one::state);
      int taken = 0;
      for (int i = 0; i < 20; i++) {
        boolean first = one.kept().inbox().take("telegram:" + i, "text").first();
        boolean second = other.kept().inbox().take("telegram:" + i, "text").first();
        assertThat(first && second).isFalse();
        taken += first || second ? 1 : 0;
      }
      assertThat(taken).isEqualTo(20);
      assertThat(other.kept().inbox().unfinished("telegram")).isEmpty();
    }
  }

  @Test
  void remembersWhoWantsToBeTold() {
    Given given =
        new Given(ANNA, "", "us-aid-sent", "more than $40bn", List.of("us-aid-sent"), NOON);
    once(
        kept -> {
          kept.subscriptions().subscribe(ANNA);
          kept.subscriptions().given(given);
          kept.subscriptions().subscribe(GROUP);
          kept.subscriptions().unsubscribe(GROUP);
        });

    once(
        kept -> {
          assertThat(kept.subscriptions().subscribed(ANNA)).isTrue();
          assertThat(kept.subscriptions().subscribed(GROUP)).isFalse();
          assertThat(kept.subscriptions().lastGiven(ANNA, "us-aid-sent")).contains(given);
          assertThat(kept.subscriptions().toWatch("telegram")).containsExactly(given);
        });
  }

  @Test
  void countsOneVoteAPerson_theLatest() {
    once(
        kept -> {
          kept.feedback().vote(GROUP, "anna", "front", Vote.UP);
          kept.feedback().vote(GROUP, "anna", "front", Vote.DOWN);
          kept.feedback().vote(GROUP, "ben", "front", Vote.UP);
        });

    once(
        kept ->
            assertThat(kept.feedback().votes())
                .containsOnlyKeys("front")
                .containsEntry("front", new Votes(1, 1)));
  }

  @Test
  void remembersAChatsLanguage_untilItIsForgotten() {
    once(
        kept -> {
          kept.preferences().language(ANNA, Optional.of("en"));
          kept.preferences().language(GROUP, Optional.of("en"));
          kept.subscriptions().subscribe(ANNA);
        });
    once(kept -> assertThat(kept.preferences().language(ANNA)).contains("en"));

    once(kept -> kept.forgetting().forget(ANNA));

    once(
        kept -> {
          assertThat(kept.preferences().language(ANNA)).isEmpty();
          assertThat(kept.subscriptions().subscribed(ANNA)).isFalse();
          assertThat(kept.preferences().language(GROUP)).contains("en");
        });
  }

  @Test
  void movesAlong_whenTheChatGetsAnotherId() {
    Chat moved = new Chat("telegram", "-200");
    once(kept -> kept.subscriptions().subscribe(GROUP));

    once(kept -> kept.forgetting().moved(GROUP, moved));

    once(
        kept -> {
          assertThat(kept.subscriptions().subscribed(moved)).isTrue();
          assertThat(kept.subscriptions().subscribed(GROUP)).isFalse();
        });
  }

  @Test
  void groupsUnansweredQuestions_untilAnEditorSettlesThem() {
    once(
        kept -> {
          kept.unanswered().add("how many tanks", "en", "not_stated");
          kept.unanswered().add("How many tanks?", "en", "not_stated");
          kept.unanswered().add("who won the cup", "en", "off_topic");
        });
    once(
        kept -> {
          assertThat(kept.unanswered().most(10))
              .extracting(Question::count)
              .containsExactly(2L, 1L);
          kept.unanswered().settle("how many tanks");
        });

    once(
        kept ->
            assertThat(kept.unanswered().most(10))
                .extracting(Question::text)
                .containsExactly("who won the cup"));
  }

  @Test
  void knowsWhatIsAskedMost() {
    once(
        kept -> {
          kept.tally().answered("front");
          kept.tally().answered("us-aid-sent");
          kept.tally().answered("us-aid-sent");
        });

    once(
        kept -> assertThat(kept.tally().mostAsked(1)).containsExactly(new Count("us-aid-sent", 2)));
  }

  @Test
  void goesOnWithAConversation() {
    once(kept -> kept.memory().keep("telegram:1:anna", () -> "0 us-aid-sent"));

    once(
        kept -> {
          assertThat(kept.memory().recall("telegram:1:anna")).contains("0 us-aid-sent");
          kept.memory().forget("telegram:1:anna");
        });

    once(kept -> assertThat(kept.memory().recall("telegram:1:anna")).isEmpty());
  }

  @Test
  void keepsWhatAWorkspaceEntrusted() {
    once(kept -> kept.tokens().put("T1", "secret".getBytes(UTF_8)));

    once(
        kept -> {
          assertThat(kept.tokens().of("T1")).contains("secret".getBytes(UTF_8));
          assertThat(kept.tokens().teams()).containsExactly("T1");
          kept.tokens().remove("T1");
        });

    once(kept -> assertThat(kept.tokens().of("T1")).isEmpty());
  }
}
