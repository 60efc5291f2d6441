package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Chat;
import org.waraid.channel.Ledger;
import org.waraid.channel.fake.Eventually;
import org.waraid.store.Store;
import org.waraid.store.StoreSettings;

class CorrectionsTest {
  private static final Chat ANN = new Chat("telegram", "1");
  private static final Chat BEN = new Chat("telegram", "2");
  private static final QuietHours NEVER =
      new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final Listening telegram = new Listening();
  private Newsroom room;
  private Ledger ledger;

  /** A channel that notes what it is to tell. */
  private static final class Listening implements Channel {
    final List<String> told = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean deaf;
    volatile int atMessage;
    volatile Runnable then = () -> {};

    @Override
    public CompletableFuture<Boolean> tell(Chat chat, String place, String text) {
      asked.incrementAndGet();
      if (told.size() + 1 == atMessage) {
        then.run();
      }
      if (!deaf) {
        told.add(chat.key() + "/" + place + " " + text);
      }
      return CompletableFuture.completedFuture(!deaf);
    }

    @Override
    public String name() {
      return "Telegram";
    }

    @Override
    public ChannelState state() {
      return ChannelState.up("listening");
    }

    @Override
    public void start() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void opens() {
    room = new Newsroom(folder);
    ledger = new Ledger(room.kept, room.answerer, Newsroom.CLOCK);
  }

  @AfterEach
  void closes() {
    room.close();
  }

  private Corrections corrections(QuietHours quiet, Clock clock) {
    return new Corrections(
        room.kept,
        room.answerer,
        Map.of("telegram", telegram),
        quiet,
        new ChannelTexts("en"),
        clock);
  }

  private void given(Chat chat, String topic) {
    ledger.subscribe(chat, "7", room.answerer.previewTopic(topic));
    Eventually.holds(
        () -> room.kept.subscriptions().lastGiven(chat, topic).isPresent(), () -> topic);
  }

  private void change(String old, String now) {
    room.replace("facts.yaml", old, now);
    room.live.reload();
  }

  @Test
  void tellsOnce_whatWasSaidAndWhatIsTrueNow() {
    given(ANN, "aid-sent-topic");
    given(BEN, "shells");
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      room.live.watch(corrections);
      corrections.start();
      change("more than $7bn", "more than $8bn");
      Eventually.holds(() -> telegram.told.size() == 1, telegram.told::toString);
      assertThat(telegram.told.get(0))
          .startsWith("telegram:1/7 Something that I told you has changed.")
          .contains(
              "I told you: Norway has sent more than $7bn",
              "It is now: Norway has sent more than $8bn",
              "(The Herald, 2 January 2024)",
              "/unsubscribe");
      change("more than $8bn", "more than $9bn");
      Eventually.holds(() -> telegram.told.size() == 2, telegram.told::toString);
      assertThat(telegram.told.get(1)).contains("I told you: Norway has sent more than $8bn");
    }
    assertThat(telegram.told).noneMatch(text -> text.startsWith("telegram:2"));
  }

  @Test
  void tellsNothingTwice_overRestarts() {
    given(ANN, "aid-sent-topic");
    change("more than $7bn", "more than $8bn");
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> telegram.told.size() == 1, telegram.told::toString);
    }
    room.close();
    opens();
    given(BEN, "shells");
    change("20,000 shells", "21,000 shells");
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> telegram.told.size() == 2, telegram.told::toString);
    }
    assertThat(telegram.told.get(1)).startsWith("telegram:2/7").contains("21,000 shells");
  }

  @Test
  void tellsAtMostOneChatAgain_afterACrash() {
    List<Chat> chats =
        IntStream.rangeClosed(1, 6)
            .mapToObj(i -> new Chat("telegram", Integer.toString(i)))
            .toList();
    chats.forEach(chat -> given(chat, "aid-sent-topic"));
    change("more than $7bn", "more than $8bn");
    Path after = folder.resolve("after-the-crash");
    // As the process leaves its files when it is killed while the third chat is told.
    telegram.atMessage = 3;
    telegram.then = () -> room.copyStoreTo(after);
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> telegram.told.size() == 6, telegram.told::toString);
    }
    List<String> before = telegram.told.stream().limit(3).toList();
    telegram.told.clear();
    telegram.atMessage = 0;

    try (Store left = Store.open(StoreSettings.in(after), Newsroom.CLOCK);
        Corrections next =
            new Corrections(
                left.kept(),
                room.answerer,
                Map.of("telegram", telegram),
                NEVER,
                new ChannelTexts("en"),
                Newsroom.CLOCK)) {
      next.start();
      Eventually.holds(() -> telegram.told.size() == 4, telegram.told::toString);
    }
    assertThat(telegram.told).doesNotContain(before.get(0), before.get(1)).contains(before.get(2));
  }

  @Test
  void putsAllThatChangedIntoOneMessage() {
    given(ANN, "aid-sent-topic");
    given(ANN, "shells");
    room.replace("facts.yaml", "more than $7bn", "more than $8bn");
    change("20,000 shells", "21,000 shells");
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> !telegram.told.isEmpty(), telegram.told::toString);
    }
    assertThat(telegram.told).singleElement().asString().contains("$8bn", "21,000 shells");
  }

  @Test
  void keepsQuietAtNight() {
    given(ANN, "aid-sent-topic");
    change("more than $7bn", "more than $8bn");
    Instant night = Instant.parse("2024-02-01T23:00:00Z");
    try (Corrections corrections = corrections(NIGHT, Clock.fixed(night, ZoneOffset.UTC))) {
      corrections.start();
      corrections.swapped(room.live.version().catalogue(), room.live.version().catalogue());
    }
    assertThat(telegram.told).isEmpty();
    try (Corrections corrections = corrections(NIGHT, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> telegram.told.size() == 1, telegram.told::toString);
    }
  }

  @Test
  void triesAgain_whatDidNotArrive() {
    given(ANN, "aid-sent-topic");
    change("more than $7bn", "more than $8bn");
    telegram.deaf = true;
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
    }
    room.close();
    telegram.deaf = false;
    opens();
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> telegram.told.size() == 1, telegram.told::toString);
    }
  }

  @Test
  void tellsNobody_whoUnsubscribed() {
    given(ANN, "aid-sent-topic");
    given(BEN, "aid-sent-topic");
    room.kept.subscriptions().unsubscribe(ANN);
    change("more than $7bn", "more than $8bn");
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      Eventually.holds(() -> !telegram.told.isEmpty(), telegram.told::toString);
    }
    assertThat(telegram.told).singleElement().asString().startsWith("telegram:2");
  }

  @Test
  void knowsHowLongItStaysQuiet() {
    assertThat(NIGHT.left(Instant.parse("2024-02-01T23:00:00Z"))).isEqualTo(Duration.ofHours(9));
    assertThat(NIGHT.left(Instant.parse("2024-02-01T03:30:00Z")))
        .isEqualTo(Duration.ofMinutes(270));
    assertThat(NIGHT.left(Instant.parse("2024-02-01T08:00:00Z"))).isEqualTo(Duration.ZERO);
    assertThat(NEVER.left(Newsroom.NOW)).isEqualTo(Duration.ZERO);
    QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneOffset.UTC);
    assertThat(noon.left(Newsroom.NOW)).isEqualTo(Duration.ofHours(1));
    assertThat(Optional.of(noon.left(Newsroom.NOW.plusSeconds(3600)))).contains(Duration.ZERO);
  }

  @Test
  void goesOnTrying_howeverLongNothingArrives() {
    given(ANN, "aid-sent-topic");
    change("more than $7bn", "more than $8bn");
    telegram.deaf = true;
    try (Corrections corrections = corrections(NEVER, Newsroom.CLOCK)) {
      corrections.start();
      for (int attempt = 1; attempt <= 8; attempt++) {
        int before = attempt;
        corrections.swapped(room.live.version().catalogue(), room.live.version().catalogue());
        Eventually.holds(() -> telegram.asked.get() > before, telegram.asked::toString);
      }
      telegram.deaf = false;
      corrections.swapped(room.live.version().catalogue(), room.live.version().catalogue());
      Eventually.holds(() -> telegram.told.size() == 1, telegram.told::toString);
    }
  }
}
