package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.inAlbum;
import static org.waraid.channel.telegram.fake.Updates.inTopic;
import static org.waraid.channel.telegram.fake.Updates.member;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.photo;
import static org.waraid.channel.telegram.fake.Updates.replyTo;
import static org.waraid.channel.telegram.fake.Updates.replyToBot;
import static org.waraid.channel.telegram.fake.Updates.sticker;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.Phrases;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** Who is answered, and where. */
class TelegramGroupsTest extends TelegramTest {
  @Test
  void answersInItsTopicAndToTheMessage_whenAddressedInGroup() {
    channel.start();
    telegram.push(inTopic(message(GROUP, OLENA, "/ask@War_Aid_Bot how many shells?"), 5));

    Call sent = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(sent.body().path("message_thread_id").asInt()).isEqualTo(5);
    assertThat(sent.body().at("/reply_parameters/message_id").asInt()).isEqualTo(77);
    assertThat(assistant.asked).containsExactly(new Message("telegram:-100:1", "how many shells?"));
  }

  @Test
  void isSilent_whenNotAddressedInGroup() {
    channel.start();
    telegram.push(message(GROUP, 1, "how much has the US sent?"));
    telegram.push(message(GROUP, 2, "/ask@other_bot how much?"));
    telegram.push(message(GROUP, 3, "mail aid@war_aid_bot.example please"));
    telegram.push(message(GROUP, 4, "/weather"));
    telegram.push(replyToBot(message(GROUP, 5, "/ask@other_bot and you?")));
    telegram.push(sticker(GROUP, 5));
    telegram.push(photo(GROUP, 5, "look at this"));
    telegram.push(message(GROUP, 6, "hey @war_aid_bot, who sent shells?"));
    telegram.push(replyToBot(message(GROUP, 7, "and Poland?")));
    telegram.push(message(GROUP, 8, "/ask who?"));

    telegram.awaitMessages(GROUP, 3);
    assertThat(assistant.asked)
        .containsExactly(
            new Message("telegram:-100:6", "hey who sent shells?"),
            new Message("telegram:-100:7", "and Poland?"),
            new Message("telegram:-100:8", "who?"));
  }

  @Test
  void asksWhatAnotherSaid_whenCalledUnderTheirMessage() {
    channel.start();
    telegram.push(replyTo(message(GROUP, OLENA, "/ask@war_aid_bot"), 9, "How many shells?"));
    telegram.push(message(GROUP, OLENA, "@war_aid_bot"));

    assertThat(telegram.awaitMessages(GROUP, 2).get(1).text()).isEqualTo(Phrases.NO_QUESTION);
    assertThat(assistant.asked).containsExactly(new Message("telegram:-100:1", "How many shells?"));
  }

  @Test
  void readsCaptions_andSaysPolitelyThatItReadsOnlyText() {
    channel.start();
    telegram.push(photo(OLENA, OLENA, "How many of these?"));
    telegram.push(sticker(OLENA, OLENA));

    assertThat(telegram.awaitMessages(OLENA, 2).get(1).text()).isEqualTo(Phrases.ONLY_TEXT);
    assertThat(assistant.asked).containsExactly(new Message("telegram:1:1", "How many of these?"));
  }

  @Test
  void answersAnAlbumOnce() {
    channel.start();
    for (String caption : List.of("How many of these?", "", "")) {
      telegram.push(inAlbum(photo(OLENA, OLENA, caption), "a1"));
    }
    for (String caption : List.of("", "")) {
      telegram.push(inAlbum(photo(OLENA, OLENA, caption), "a2"));
    }
    telegram.push(message(OLENA, OLENA, "And now?"));

    assertThat(telegram.awaitMessages(OLENA, 3))
        .extracting(Call::text)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("You said: How many of these?"),
            text -> assertThat(text).isEqualTo(Phrases.ONLY_TEXT),
            text -> assertThat(text).startsWith("You said: And now?"));
  }

  @Test
  void introducesItself_whenItComesIntoAGroup() {
    channel.start();
    telegram.push(member(GROUP, "left", "member"));
    telegram.push(member(GROUP, "member", "administrator"));
    telegram.push(message(GROUP, OLENA, "/ask who?"));

    assertThat(telegram.awaitMessages(GROUP, 2).get(0).text())
        .startsWith("Hello!")
        .contains("/ask@war_aid_bot");
    assertThat(telegram.messages(GROUP)).hasSize(2);
  }
}
