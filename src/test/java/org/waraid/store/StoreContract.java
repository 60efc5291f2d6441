package org.waraid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Chat;
import org.waraid.channel.Feedback.Vote;
import org.waraid.channel.Feedback.Votes;
import org.waraid.channel.Inbox;
import org.waraid.channel.Inbox.Item;
import org.waraid.channel.Inbox.Receipt;
import org.waraid.channel.Kept;
import org.waraid.channel.Subscriptions.Given;
import org.waraid.channel.Tally.Count;
import org.waraid.channel.Unanswered.Question;
import org.waraid.channel.fake.Eventually;

/** What holds on every database. */
abstract class StoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Chat CHAT = new Chat("telegram", "-100");
  private static final Chat OTHER = new Chat("telegram", "-1001");

  private final ConcurrentLinkedQueue<Store> open = new ConcurrentLinkedQueue<>();

  /** Where the test's own database is: the same each time it is asked. */
  abstract StoreSettings settings();

  @AfterEach
  void close() {
    open.forEach(Store::close);
  }

  final Store open() {
    return open(NOW);
  }

  /** Opens a store that works: a slow machine's may open behind the bot's start. */
  final Store open(Instant now) {
    Store store = openAsItIs(now);
    Eventually.holds(() -> store.state().ready(), store::state);
    return store;
  }

  private Store openAsItIs(Instant now) {
    Store store = Store.open(settings(), Clock.fixed(now, ZoneOffset.UTC));
    open.add(store);
    return store;
  }

  /** Opens a store that may not work. */
  final Store openAsItIs() {
    return openAsItIs(NOW);
  }

  private Kept reopened(Store store) {
    store.close();
    return open().kept();
  }

  @Test
  void takesOnce_andStillKnowsAfterARestart() {
    Store store = open();
    Inbox inbox = store.kept().inbox();

    assertThat(inbox.take("telegram:update:1", "{}")).isEqualTo(new Receipt(true, true));
    assertThat(inbox.take("telegram:update:1", "{}")).isEqualTo(new Receipt(false, true));
    inbox.finish("telegram:update:1");

    Inbox again = reopened(store).inbox();
    assertThat(again.take("telegram:update:1", "{}").first()).isFalse();
    assertThat(again.unfinished("telegram")).isEmpty();
  }

  @Test
  void takesABatch_eachItemByItself() {
    Inbox inbox = open().kept().inbox();
    inbox.take("telegram:update:2", "two");

    List<Receipt> receipts =
        inbox.takeAll(
            List.of(
                new Item("telegram:update:1", "one"),
                new Item("telegram:update:2", "two"),
                new Item("telegram:update:1", "one")));

    assertThat(receipts).extracting(Receipt::first).containsExactly(true, false, false);
  }

  @Test
  void seesOnce_channelByChannel_overRestarts() {
    Store store = open();
    assertThat(store.kept().inbox().seen("slack").first("Ev1")).isTrue();

    Inbox again = reopened(store).inbox();
    assertThat(again.seen("slack").first("Ev1")).isFalse();
    assertThat(again.seen("telegram").first("Ev1")).isTrue();
    assertThat(again.unfinished("slack")).isEmpty();
  }

  @Test
  void handsOutWhatWasLeft_onceAndToOneOnly() {
    Store first = open();
    first.kept().inbox().take("telegram:update:1", "{\"text\":\"привіт\"}");
    first.kept().inbox().take("slack:event:1", "{}");
    first.kept().inbox().take("telegram:update:2", "{}");
    first.kept().inbox().finish("telegram:update:2");
    assertThat(first.kept().inbox().unfinished("telegram")).isEmpty();
    first.close();

    Inbox second = open().kept().inbox();
    Inbox third = open().kept().inbox();
    assertThat(second.unfinished("telegram"))
        .containsExactly(new Inbox.Taken("telegram:update:1", "{\"text\":\"привіт\"}", NOW));
    assertThat(second.unfinished("telegram")).isEmpty();
    assertThat(third.unfinished("telegram")).isEmpty();
    assertThat(second.take("telegram:update:1", "{}").first()).isFalse();
  }

  @Test
  void handsOutWhatARunningBotLeaves() {
    Inbox first = open().kept().inbox();
    Inbox second = open().kept().inbox();
    first.take("telegram:update:1", "{}");
    first.leave("telegram:update:1");

    Eventually.holds(() -> second.unfinished("telegram").size() == 1, () -> "left");
  }

  @Test
  void givesAMessageToOneOfTwo_whenBothAreSentIt() {
    Inbox first = open().kept().inbox();
    Inbox second = open().kept().inbox();

    long taken =
        IntStream.range(0, 200)
            .parallel()
            .mapToLong(
                i ->
                    (first.take("telegram:update:" + i, "{}").first() ? 1 : 0)
                        + (second.take("telegram:update:" + i, "{}").first() ? 1 : 0))
            .sum();

    assertThat(taken).isEqualTo(200);
  }

  @Test
  void keepsWhatChatsChose() {
    Store store = open();
    Kept kept = store.kept();
    Given given =
        new Given(CHAT, "5", "aid", "More than $40bn\nso far", List.of("us-aid=40", "x"), NOW);
    kept.preferences().language(CHAT, Optional.of("uk"));
    kept.subscriptions().given(given);
    kept.subscriptions().subscribe(CHAT);
    kept.subscriptions().given(given);
    kept.tokens().put("T1", new byte[] {1, -2, 3});

    Kept again = reopened(store);
    assertThat(again.preferences().language(CHAT)).contains("uk");
    assertThat(again.preferences().language(OTHER)).isEmpty();
    assertThat(again.subscriptions().subscribed(CHAT)).isTrue();
    assertThat(again.subscriptions().count()).isEqualTo(1);
    assertThat(again.subscriptions().toWatch("telegram")).containsExactly(given);
    assertThat(again.subscriptions().toWatch("slack")).isEmpty();
    assertThat(again.subscriptions().lastGiven(CHAT, "aid")).contains(given);
    assertThat(again.tokens().of("T1")).contains(new byte[] {1, -2, 3});
    assertThat(again.tokens().teams()).containsExactly("T1");
  }

  @Test
  void countsOneVoteAPerson_theLastOne() {
    Store store = open();
    Kept kept = store.kept();
    kept.feedback().vote(CHAT, "1", "aid", Vote.UP);
    kept.feedback().vote(CHAT, "1", "aid", Vote.DOWN);
    kept.feedback().vote(CHAT, "2", "aid", Vote.UP);
    kept.tally().answered("aid");
    kept.tally().answered("shells");
    kept.tally().answered("shells");

    Kept again = reopened(store);
    assertThat(again.feedback().votes()).isEqualTo(Map.of("aid", new Votes(1, 1)));
    assertThat(again.tally().mostAsked(5))
        .containsExactly(new Count("shells", 2), new Count("aid", 1));
  }

  @Test
  void gathersUnansweredQuestions_withoutWhoAsked() {
    Store store = open();
    store.kept().unanswered().add("What of Poland, @olena_k?", "en", "not_stated");
    store.kept().unanswered().add("what of poland @petro_p", "en", "not_stated");
    store.kept().unanswered().add("Tanks?", "en", "half_understood");

    Kept again = reopened(store);
    assertThat(again.unanswered().most(5))
        .containsExactly(
            new Question("What of Poland, …?", "en", "not_stated", 2, NOW, NOW),
            new Question("Tanks?", "en", "half_understood", 1, NOW, NOW));
    again.unanswered().settle("Tanks?");
    Eventually.holds(() -> again.unanswered().count() == 1, again.unanswered()::count);
  }

  @Test
  void remembersConversations_forAQuarterOfAnHour() {
    Store store = open();
    store.kept().memory().keep("telegram:-100:1", () -> "0 aid");
    assertThat(reopened(store).memory().recall("telegram:-100:1")).contains("0 aid");

    Store later = open(NOW.plus(Duration.ofMinutes(16)));
    Eventually.holds(() -> later.state().ready(), later::state);
    assertThat(later.kept().memory().recall("telegram:-100:1")).isEmpty();
  }

  @Test
  void knowsWhatAMessageWasGiven_forADay() {
    Store store = open();
    store.kept().answered().put(CHAT, "77", "first");
    store.kept().answered().put(CHAT, "77", "second");
    assertThat(store.kept().answered().of(CHAT, "77")).contains("second");

    Kept again = reopened(store);
    assertThat(again.answered().of(CHAT, "77")).contains("second");
    assertThat(again.answered().of(CHAT, "78")).isEmpty();
    assertThat(again.answered().of(OTHER, "77")).isEmpty();

    Store later = open(NOW.plus(Duration.ofHours(25)));
    assertThat(later.kept().answered().of(CHAT, "77")).isEmpty();
  }

  @Test
  void forgetsAChat_andNoOther() {
    Store store = open();
    fill(store.kept(), CHAT);
    fill(store.kept(), OTHER);
    store.kept().forgetting().forget(CHAT);

    Kept again = reopened(store);
    assertNothingOf(again, CHAT);
    assertEverythingOf(again, OTHER);
  }

  @Test
  void movesAChat_whenItsIdBecomesAnother() {
    Store store = open();
    fill(store.kept(), CHAT);
    store.kept().forgetting().moved(CHAT, OTHER);

    Kept again = reopened(store);
    assertNothingOf(again, CHAT);
    assertThat(again.subscriptions().subscribed(OTHER)).isTrue();
    assertThat(again.subscriptions().lastGiven(OTHER, "aid")).isPresent();
    assertThat(again.preferences().language(OTHER)).contains("uk");
  }

  private static void fill(Kept kept, Chat chat) {
    kept.preferences().language(chat, Optional.of("uk"));
    kept.subscriptions().subscribe(chat);
    kept.subscriptions().given(new Given(chat, "", "aid", "said", List.of(), NOW));
    kept.feedback().vote(chat, "1", chat.id(), Vote.UP);
    kept.memory().keep(chat.conversation("1"), () -> "0 aid");
    kept.answered().put(chat, "77", "given");
  }

  private static void assertNothingOf(Kept kept, Chat chat) {
    assertThat(kept.preferences().language(chat)).isEmpty();
    assertThat(kept.subscriptions().subscribed(chat)).isFalse();
    assertThat(kept.subscriptions().lastGiven(chat, "aid")).isEmpty();
    assertThat(kept.memory().recall(chat.conversation("1"))).isEmpty();
    assertThat(kept.answered().of(chat, "77")).isEmpty();
  }

  private static void assertEverythingOf(Kept kept, Chat chat) {
    assertThat(kept.preferences().language(chat)).contains("uk");
    assertThat(kept.subscriptions().subscribed(chat)).isTrue();
    assertThat(kept.subscriptions().lastGiven(chat, "aid")).isPresent();
    assertThat(kept.feedback().votes()).containsOnlyKeys(chat.id());
    assertThat(kept.memory().recall(chat.conversation("1"))).contains("0 aid");
    assertThat(kept.answered().of(chat, "77")).contains("given");
  }

  @Test
  void deletesWhatIsOld() {
    Store store = open();
    store.kept().inbox().take("telegram:update:1", "{}");
    store.kept().unanswered().add("Tanks?", "en", "not_stated");
    store.close();

    Store later = open(NOW.plus(Duration.ofDays(100)));
    later.sweepNow();
    Eventually.holds(() -> later.state().ready() && later.waiting() == 0, later::state);
    assertThat(later.kept().unanswered().count()).isZero();
    assertThat(later.kept().inbox().take("telegram:update:1", "{}").first()).isTrue();
  }
}
