package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Chat;
import org.waraid.channel.Editors;
import org.waraid.channel.Kept;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;

/** What is said without having been asked for. */
class TelegramNoticesTest {
  private static final Chat GROUP = new Chat("telegram", "-100");

  private final FakeTelegram telegram = new FakeTelegram();
  private final Kept kept = Kept.inMemory();
  private final TelegramChannel channel =
      new TelegramChannel(
          new TelegramSettings(
                  FakeTelegram.TOKEN, URI.create(telegram.url()), Duration.ofSeconds(5))
              .with(Set.of(7L, 8L)),
          new ScriptedAssistant(),
          kept);

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private void up() {
    channel.start();
    Eventually.holds(() -> channel.state().kind() == ChannelState.Kind.UP, channel::state);
  }

  @Test
  void tellsAChat_inItsForumTopic_whateverTheTextHolds() {
    up();
    assertThat(channel.tell(GROUP, "5", "Now <b>41 & \"more\"</b>").join()).isTrue();

    Call sent = telegram.messages(-100).get(0);
    assertThat(sent.text()).isEqualTo("Now &lt;b&gt;41 &amp; &quot;more&quot;&lt;/b&gt;");
    assertThat(sent.body().path("message_thread_id").asInt()).isEqualTo(5);
  }

  @Test
  void tellsTheChatItself_whenTheForumTopicIsGone() {
    up();
    telegram.refuse(-100, new Refusal(400, "Bad Request: message thread not found", 0));
    assertThat(channel.tell(GROUP, "5", "Now 41").join()).isTrue();
    assertThat(telegram.messages(-100).get(0).body().has("message_thread_id")).isFalse();
  }

  @Test
  void unsubscribesAChat_thatHasShutTheBotOut_andNoOther() {
    Chat other = new Chat("telegram", "2");
    kept.subscriptions().subscribe(GROUP);
    kept.subscriptions().subscribe(other);
    up();
    telegram.refuse(-100, new Refusal(403, "Forbidden: bot was kicked from the group chat", 0));
    telegram.refuse(2, new Refusal(400, "Bad Request: something else", 0));

    assertThat(channel.tell(GROUP, "", "Now 41").join()).isFalse();
    assertThat(channel.tell(other, "", "Now 41").join()).isFalse();
    assertThat(kept.subscriptions().subscribed(GROUP)).isFalse();
    assertThat(kept.subscriptions().subscribed(other)).isTrue();
  }

  @Test
  void saysThatItDidNot_whenItCannot() {
    assertThat(channel.tell(GROUP, "", "too early").join()).isFalse();
    up();
    assertThat(channel.tell(new Chat("telegram", "no number"), "", "lost").join()).isFalse();
    channel.close();
    assertThat(channel.tell(GROUP, "", "too late").join()).isFalse();
  }

  @Test
  void tellsEachEditor_andWaitsForNone() {
    up();
    telegram.refuse(7, new Refusal(403, "Forbidden: bot can't initiate conversation", 0));
    Editors.of(List.of(channel)).tell("facts.yaml:3:5: no such source");
    assertThat(telegram.awaitMessages(8, 1).get(0).text())
        .isEqualTo("facts.yaml:3:5: no such source");
    assertThat(telegram.messages(7)).isEmpty();
  }
}
