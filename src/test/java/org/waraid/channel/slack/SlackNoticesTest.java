package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Chat;
import org.waraid.channel.Kept;
import org.waraid.channel.slack.fake.FakeSlack;

/** What is said without having been asked for. */
class SlackNoticesTest {
  private static final Chat CHANNEL = new Chat("slack", "T1:C1");

  private final FakeSlack slack = new FakeSlack();
  private final Kept kept = Kept.inMemory();

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void tellsAChannel_inItsThread_whateverTheTextHolds() {
    try (SlackBot bot = new SlackBot(slack, kept).up()) {
      assertThat(bot.channel.tell(CHANNEL, "17.1", "Now <!channel> & 41").join()).isTrue();
      JsonNode sent = slack.messages("C1").get(0).body();
      assertThat(sent.path("text").asText()).isEqualTo("Now &lt;!channel&gt; &amp; 41");
      assertThat(sent.path("thread_ts").asText()).isEqualTo("17.1");
    }
  }

  @Test
  void unsubscribesAChannel_thatHasShutTheBotOut_andNoOther() {
    Chat other = new Chat("slack", "T1:C2");
    kept.subscriptions().subscribe(CHANNEL);
    kept.subscriptions().subscribe(other);
    try (SlackBot bot = new SlackBot(slack, kept).up()) {
      slack.refuse("chat.postMessage", "C1", "not_in_channel");
      slack.refuse("chat.postMessage", "C2", "msg_too_long");
      assertThat(bot.channel.tell(CHANNEL, "", "Now 41").join()).isFalse();
      assertThat(bot.channel.tell(other, "", "Now 41").join()).isFalse();
      assertThat(kept.subscriptions().subscribed(CHANNEL)).isFalse();
      assertThat(kept.subscriptions().subscribed(other)).isTrue();
    }
  }

  @Test
  void tellsEditorsDirectly_andSaysThatItDidNotWhenItCannot() {
    try (SlackBot bot = new SlackBot(slack, kept).up()) {
      bot.channel.tell("facts.yaml:3:5: no such source");
      JsonNode sent = slack.awaitMessages(SlackBot.EDITOR, 1).get(0).body();
      assertThat(sent.path("text").asText()).isEqualTo("facts.yaml:3:5: no such source");
      assertThat(bot.channel.tell(new Chat("slack", "C1"), "", "lost").join()).isFalse();
      bot.channel.close();
      assertThat(bot.channel.tell(CHANNEL, "", "too late").join()).isFalse();
    }
  }
}
