package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waraid.channel.telegram.fake.Updates.inTopic;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.Chat;
import org.waraid.channel.Phrases;
import org.waraid.channel.Subscriptions;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** Commands and their menus. */
class TelegramCommandsTest extends TelegramTest {
  private static Theme theme(String id, String title, int topics) {
    return new Theme(
        id,
        title,
        IntStream.rangeClosed(1, topics)
            .mapToObj(i -> new Suggestion(id + "-" + i, title + " " + i + "?"))
            .toList());
  }

  private static List<String> buttons(Call call, String field) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : call.body().at("/reply_markup/inline_keyboard")) {
      row.forEach(button -> found.add(button.path(field).asText()));
    }
    return found;
  }

  private static List<String> commands(Call menu) {
    List<String> found = new ArrayList<>();
    menu.body().path("commands").forEach(command -> found.add(command.path("command").asText()));
    return found;
  }

  @Test
  void setsMenus_forPrivateChatsGroupsAndAdministratorsInEachLanguage() {
    assistant.languages(List.of("en", "uk"));
    channel.start();

    List<Call> menus = telegram.awaitCalls("setmycommands:ok", 8);
    assertThat(menus)
        .extracting(
            call ->
                call.body().at("/scope/type").asText()
                    + call.body().path("language_code").asText(""))
        .containsExactly(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "defaultuk",
            "all_private_chatsuk",
            "all_group_chatsuk",
            "all_chat_administratorsuk");
    assertThat(commands(menus.get(1)))
        .containsExactly(
            "ask",
            "topics",
            "source",
            "subscribe",
            "unsubscribe",
            "language",
            "privacy",
            "forget",
            "help");
    assertThat(commands(menus.get(2)))
        .containsExactly("ask", "topics", "source", "privacy", "forget", "help");
    assertThat(commands(menus.get(3))).contains("subscribe", "unsubscribe", "language");
  }

  @Test
  void greets_andAnswersTheTopicOfALink() {
    assistant.topics.put("shells-sent", ScriptedAssistant.answer("Some.", List.of()));
    channel.start();
    telegram.push(message(OLENA, OLENA, "/start"));
    telegram.push(message(OLENA, OLENA, "/start shells-sent"));
    telegram.push(message(OLENA, OLENA, "/start withdrawn"));
    telegram.push(message(OLENA, OLENA, "/ask"));

    List<Call> sent = telegram.awaitMessages(OLENA, 4);
    assertThat(sent.get(0).text()).isEqualTo(Phrases.GREETING);
    assertThat(buttons(sent.get(0), "text")).containsExactly("US aid sent so far");
    assertThat(sent.get(1).text()).startsWith("Some.");
    assertThat(sent.get(2).text()).isEqualTo(Phrases.GREETING);
    assertThat(sent.get(3).text()).isEqualTo(Phrases.NO_QUESTION);
  }

  @Test
  void explainsHowToAsk_whereItIsAsked() {
    channel.start();
    telegram.push(message(OLENA, OLENA, "/help"));
    telegram.push(message(OLENA, OLENA, "/wether"));
    telegram.push(message(GROUP, OLENA, "/help@war_aid_bot"));

    List<Call> here = telegram.awaitMessages(OLENA, 2);
    assertThat(here.get(0).text())
        .startsWith("Just write your question")
        .contains("@war_aid_bot", "/topics — See what you can ask", "/forget");
    assertThat(here.get(1).text()).isEqualTo(here.get(0).text());
    assertThat(telegram.awaitMessages(GROUP, 1).get(0).text()).contains("/ask@war_aid_bot");
  }

  @Test
  void browsesThemesAndTopics_inOneMessage() {
    assistant.themes(List.of(theme("us-aid", "US aid", 7), theme("shells", "Shells", 2)));
    assistant.topics.put("us-aid-7", ScriptedAssistant.answer("The seventh.", List.of()));
    channel.start();
    telegram.push(inTopic(message(GROUP, OLENA, "/topics"), 5));
    Call themes = telegram.awaitMessages(GROUP, 1).get(0);
    assertThat(buttons(themes, "text")).containsExactly("US aid", "Shells");

    telegram.push(pressed("q1", GROUP, OLENA, 9001, buttons(themes, "callback_data").get(0)));
    Call first = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
    assertThat(first.body().path("message_id").asInt()).isEqualTo(9001);
    assertThat(first.text()).isEqualTo("US aid: choose a question.\nPage 1 of 2.");
    assertThat(buttons(first, "text"))
        .hasSize(8)
        .startsWith("US aid 1?")
        .endsWith("All themes", "More ›");

    telegram.push(pressed("q2", GROUP, OLENA, 9001, buttons(first, "callback_data").get(7)));
    Call second = telegram.awaitCalls("editmessagetext:ok", 2).get(1);
    assertThat(buttons(second, "text")).containsExactly("US aid 7?", "‹ Back", "All themes");
    telegram.push(pressed("q3", GROUP, OLENA, 9001, buttons(second, "callback_data").get(2)));
    assertThat(buttons(telegram.awaitCalls("editmessagetext:ok", 3).get(2), "text"))
        .containsExactly("US aid", "Shells");

    telegram.push(pressed("q4", GROUP, OLENA, 9001, buttons(second, "callback_data").get(0)));
    assertThat(telegram.awaitMessages(GROUP, 2).get(1).text()).startsWith("The seventh.");
    assertThat(telegram.calls("answercallbackquery")).hasSize(4);
  }

  @Test
  void browsesInANewMessage_whenTheOldOneIsGone_andSaysSoWhenTheThemeIs() {
    assistant.themes(List.of(theme("shells", "Shells", 2)));
    channel.start();
    telegram.push(pressed("q1", OLENA, OLENA, 3, "m:0:shells"));
    telegram.push(pressed("q2", OLENA, OLENA, 3, "m:0:gone"));

    assertThat(telegram.awaitMessages(OLENA, 1).get(0).text()).startsWith("Shells:");
    assertThat(telegram.awaitCalls("answercallbackquery", 2).get(1).text())
        .isEqualTo(Phrases.TOPIC_GONE);
  }

  @Test
  void namesSources_andThePlaceOfTheLastAnswer() {
    channel.start();
    telegram.push(message(OLENA, OLENA, "/source"));
    telegram.push(message(OLENA, OLENA, "How much?"));
    telegram.push(message(OLENA, OLENA, "/source"));

    List<Call> sent = telegram.awaitMessages(OLENA, 3);
    String all =
        "<b>All my answers come from here:</b>\n"
            + "<a href=\"https://example.org/1?a=1&amp;b=2\">Al Jazeera</a>, 29 November 2023:"
            + " Kuleba asks NATO for support";
    assertThat(sent.get(0).text()).isEqualTo(all);
    assertThat(sent.get(2).text())
        .isEqualTo(
            "<b>The last answer stands on this:</b>\n"
                + "Al Jazeera, 29 November 2023, paragraph 1, sentence 1\n"
                + "Al Jazeera, 29 November 2023, paragraph 2, sentence 1\n\n"
                + all);
  }

  @Test
  void saysWhichLanguageItSpeaks_orLetsChoose() {
    channel.start();
    telegram.push(message(OLENA, OLENA, "/language"));
    assertThat(telegram.awaitMessages(OLENA, 1).get(0).text()).isEqualTo("I speak English so far.");

    assistant.languages(List.of("en", "uk"));
    telegram.push(message(OLENA, OLENA, "/language"));
    Call choice = telegram.awaitMessages(OLENA, 2).get(1);
    assertThat(buttons(choice, "text")).containsExactly("✓ English", "Українська");
    telegram.push(pressed("q1", OLENA, OLENA, 9002, buttons(choice, "callback_data").get(1)));
    Call changed = telegram.awaitCalls("editmessagetext:ok", 1).get(0);
    assertThat(buttons(changed, "text")).containsExactly("English", "✓ Українська");
    assertThat(telegram.calls("answercallbackquery").get(0).text())
        .isEqualTo("I will answer in Українська.");
    assertThat(kept.preferences().language(new Chat("telegram", "1"))).contains("uk");
  }

  @Test
  void letsAdministratorsSubscribeAGroup_andNobodyElse() {
    telegram.administrator(7);
    channel.start();
    telegram.push(message(GROUP, OLENA, "/subscribe"));
    telegram.push(message(GROUP, 7, "/subscribe"));
    telegram.push(message(GROUP, 7, "/subscribe"));
    telegram.push(message(GROUP, 7, "/unsubscribe"));
    telegram.push(message(OLENA, OLENA, "/subscribe"));

    assertThat(telegram.awaitMessages(GROUP, 4))
        .extracting(Call::text)
        .satisfiesExactly(
            text -> assertThat(text).isEqualTo("In a group only its administrators can do that."),
            text -> assertThat(text).startsWith("I will tell you here"),
            text -> assertThat(text).startsWith("You are already told"),
            text -> assertThat(text).startsWith("You will not be told"));
    assertThat(telegram.awaitMessages(OLENA, 1).get(0).text()).startsWith("I will tell you here");
  }

  @Test
  void notesWhatASubscribedChatIsTold_alsoJustBefore() {
    assistant.topics.put("shells", ofTopic("shells", "Some."));
    assistant.replies.put("aid?", ofTopic("aid", "Much."));
    channel.start();
    telegram.push(message(OLENA, OLENA, "/start shells"));
    telegram.push(message(OLENA, OLENA, "/subscribe"));
    telegram.push(message(OLENA, OLENA, "aid?"));
    telegram.awaitMessages(OLENA, 3);

    assertThat(kept.subscriptions().toWatch("telegram"))
        .extracting(Subscriptions.Given::topic, Subscriptions.Given::text)
        .containsExactlyInAnyOrder(tuple("shells", "Some."), tuple("aid", "Much."));
    telegram.push(message(OLENA, OLENA, "/unsubscribe"));
    telegram.awaitMessages(OLENA, 4);
    assertThat(kept.subscriptions().toWatch("telegram")).isEmpty();
  }

  @Test
  void tellsWhatIsKept_andForgetsIt() {
    assistant.replies.put("How much?", ofTopic("aid", "Much."));
    channel.start();
    telegram.push(message(OLENA, OLENA, "How much?"));
    telegram.push(pressed("q1", OLENA, OLENA, 9001, "u:aid"));
    telegram.push(message(OLENA, OLENA, "/subscribe"));
    telegram.push(message(OLENA, OLENA, "/privacy"));
    telegram.push(message(OLENA, OLENA, "/forget"));
    telegram.push(message(OLENA, OLENA, "/source"));

    List<Call> sent = telegram.awaitMessages(OLENA, 5);
    assertThat(sent.get(2).text()).contains("/forget");
    assertThat(sent.get(3).text()).startsWith("Done: what was kept of you in this chat");
    assertThat(sent.get(4).text()).startsWith("<b>All my answers");
    assertThat(assistant.forgotten).containsExactly("telegram:1:1");
    assertThat(kept.subscriptions().count()).isZero();
    assertThat(kept.feedback().votes()).isEmpty();
  }

  @Test
  void forgetsOnePersonOfAGroup_orTheGroupForItsAdministrator() {
    telegram.administrator(7);
    channel.start();
    telegram.push(message(GROUP, 7, "/subscribe"));
    telegram.push(message(GROUP, OLENA, "/forget"));
    List<Call> sent = telegram.awaitMessages(GROUP, 2);
    assertThat(sent.get(1).text()).contains("What the group chose stays.");
    assertThat(kept.subscriptions().count()).isEqualTo(1);

    telegram.push(message(GROUP, 7, "/forget"));
    assertThat(telegram.awaitMessages(GROUP, 3).get(2).text()).contains("its subscription too");
    assertThat(kept.subscriptions().count()).isZero();
  }

  private static Reply ofTopic(String topic, String text) {
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.of(topic), 1, List.of()), List.of(), List.of());
  }
}
