package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.edited;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.photo;
import static org.waraid.channel.telegram.fake.Updates.withId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Message;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;

/** An edited question changes its answer. */
class TelegramEditsTest extends TelegramTest {
  @Test
  void changesItsAnswer() {
    channel.start();
    ObjectNode asked = message(OLENA, OLENA, "How many shels?");
    telegram.push(asked);
    telegram.awaitMessages(OLENA, 1);
    telegram.push(edited(asked, "How many shells?"));

    Call edit = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
    assertThat(edit.body().path("message_id").asInt()).isEqualTo(9001);
    assertThat(edit.text()).startsWith("You said: How many shells?");
    assertThat(edit.body().path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(edit.body().at("/reply_markup/inline_keyboard")).isNotEmpty();
    assertThat(telegram.messages(OLENA)).hasSize(1);
  }

  @Test
  void doesNothing_whenNothingChangedOrNothingIsKnown() {
    channel.start();
    ObjectNode asked = message(OLENA, OLENA, "How many shells?");
    telegram.push(asked);
    telegram.awaitMessages(OLENA, 1);
    telegram.push(edited(asked, "How many shells?"));
    telegram.push(edited(withId(message(OLENA, OLENA, "x"), 5), "Of long ago"));
    telegram.push(message(OLENA, OLENA, "And now?"));

    telegram.awaitMessages(OLENA, 2);
    assertThat(telegram.calls("editmessagetext")).isEmpty();
    assertThat(assistant.asked)
        .extracting(Message::text)
        .containsExactly("How many shells?", "And now?");
  }

  @Test
  void answersAtLast_whenTheEditAddressesTheBot() {
    channel.start();
    ObjectNode said = photo(GROUP, OLENA, "How many of these?");
    telegram.push(said);
    telegram.push(edited(said, "@war_aid_bot How many of these?"));

    Call sent = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(sent.body().at("/reply_parameters/message_id").asInt()).isEqualTo(77);
    assertThat(assistant.asked).extracting(Message::text).containsExactly("How many of these?");
  }

  @Test
  void sendsMoreAndTakesAway_whenTheAnswerGrowsAndShrinks() {
    assistant.answers(
        text -> text.equals("long") ? "A sentence of 25 letters. ".repeat(400) : text);
    channel.start();
    ObjectNode asked = message(OLENA, OLENA, "short");
    telegram.push(asked);
    telegram.push(edited(asked, "long"));
    List<Call> sent = telegram.awaitMessages(OLENA, 3);
    assertThat(sent.get(0).body().path("reply_markup").isMissingNode()).isFalse();
    assertThat(telegram.awaitCalls("editmessagetext:ok", 1).get(0).body().has("reply_markup"))
        .isFalse();

    telegram.push(edited(asked, "short again"));
    List<Call> deleted = telegram.awaitCalls("deletemessage:ok", 2);
    assertThat(deleted)
        .extracting(call -> call.body().path("message_id").asInt())
        .containsExactly(9002, 9003);
    assertThat(telegram.calls("editmessagetext:ok").get(1).text()).startsWith("short again");
  }

  @Test
  void changesToPlainText_whenMarkupCannotBeRead() {
    channel.start();
    ObjectNode asked = message(OLENA, OLENA, "first");
    telegram.push(asked);
    telegram.awaitMessages(OLENA, 1);
    telegram.refuse(OLENA, new Refusal(400, "Bad Request: can't parse entities: no", 0));
    telegram.push(edited(asked, "second"));

    Call edit = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
    assertThat(edit.body().has("parse_mode")).isFalse();
    assertThat(edit.text()).isEqualTo("You said: second\n\nAl Jazeera, 29 November 2023");
  }

  @Test
  void answersAnew_whenTheAnswerWasDeleted() {
    channel.start();
    ObjectNode asked = message(GROUP, OLENA, "/ask first");
    telegram.push(asked);
    telegram.awaitMessages(GROUP, 1);
    telegram.lose(GROUP, 9001);
    telegram.push(edited(asked, "/ask second"));

    assertThat(telegram.awaitMessages(GROUP, 2).get(1).text()).startsWith("You said: second");
  }
}
