package org.waraid.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.Feedback;
import org.waraid.channel.Phrases;
import org.waraid.channel.fake.Eventually;
import org.waraid.channel.slack.fake.FakeSlack;
import org.waraid.channel.slack.fake.FakeSlack.Call;
import org.waraid.channel.slack.fake.Payloads;

class SlackAskingTest {
  private final FakeSlack slack = new FakeSlack();
  private final SlackBot bot = new SlackBot(slack, SlackBot.durable()).up();

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  static Reply answer(String topic, String text) {
    return new Reply.Answer(
        new Reply.Body(text, "en", Optional.of(topic), 1, List.of()),
        List.of("f"),
        List.of(
            new Citation(
                "Al Jazeera",
                LocalDate.of(2023, 11, 29),
                Optional.of("https://example.org/a"),
                3,
                1,
                Optional.of("Dmytro Kuleba"))));
  }

  private static Reply decline(String text) {
    return new Reply.Decline(
        new Reply.Body(text, "en", Optional.empty(), 1, List.of()), Reply.Reason.NOT_STATED);
  }

  private static List<String> actionIds(JsonNode message) {
    return message.findValuesAsText("action_id");
  }

  private static String value(JsonNode message, String actionId) {
    for (JsonNode block : message.path("blocks")) {
      for (JsonNode button : block.path("elements")) {
        if (button.path("action_id").asText().equals(actionId)) {
          return button.path("value").asText();
        }
      }
    }
    throw new AssertionError("no button " + actionId + " in " + message);
  }

  @Test
  void answersCommand_toTheAskerAlone() {
    bot.assistant.replies.put(
        "how many shells?", answer("shells", "More than 300,000 <so far> & counting."));
    JsonNode message = bot.command("how many shells?");

    assertThat(message.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(message.path("text").asText())
        .isEqualTo(
            "More than 300,000 &lt;so far&gt; &amp; counting.\n\nAl Jazeera, 29 November 2023"
                + " · said by Dmytro Kuleba");
    assertThat(message.at("/blocks/0/text/text").asText())
        .isEqualTo("More than 300,000 &lt;so far&gt; &amp; counting.");
    assertThat(message.at("/blocks/1/elements/0/text").asText())
        .isEqualTo("<https://example.org/a|Al Jazeera>, 29 November 2023 · said by Dmytro Kuleba");
    assertThat(actionIds(message)).containsExactly("vote:up", "vote:down", "share");
    assertThat(bot.assistant.asked)
        .containsExactly(new Message("slack:T1:C1:U1", "how many shells?"));
    assertThat(slack.calls("response")).isEmpty();
    assertThat(bot.kept.tally().mostAsked(1).get(0).topic()).isEqualTo("shells");
  }

  @Test
  void sharesAnswer_whenAskerWantsTo() {
    bot.assistant.replies.put("shells & who?", answer("shells", "300,000 shells."));
    String value = value(bot.command("shells &amp; who?"), "share");
    bot.interact(Payloads.pressed("share", value, "C1", true, slack.responseUrl()));

    JsonNode shared = slack.awaitCalls("response", 1).get(0).body();
    assertThat(shared.path("response_type").asText()).isEqualTo("in_channel");
    assertThat(shared.path("delete_original").asBoolean()).isTrue();
    assertThat(shared.path("text").asText())
        .startsWith("<@U1> asked: shells &amp; who?\n\n300,000 shells.");
    assertThat(actionIds(shared)).containsExactly("vote:up", "vote:down");
  }

  @Test
  void answersChannel_whenCommandSaysShare() {
    JsonNode message = bot.command("share how <!channel> many?");
    assertThat(message.path("response_type").asText()).isEqualTo("in_channel");
    assertThat(message.path("text").asText())
        .startsWith("<@U1> asked: how")
        .doesNotContain("<!channel>");
    assertThat(bot.command("share how &lt;!channel&gt; many?").path("text").asText())
        .startsWith("<@U1> asked: how &lt;!channel&gt; many?");
    assertThat(bot.command("share of shells sent?").path("response_type").asText())
        .isEqualTo("ephemeral");
    assertThat(bot.command("share").path("text").asText()).isEqualTo(Phrases.GREETING);
  }

  @Test
  void helps_andShowsTopics() {
    bot.assistant.themes(
        List.of(
            new Theme("shells", "Shells", List.of(new Suggestion("a", "Promised"))),
            new Theme("us", "US aid", List.of(new Suggestion("b", "Sent so far")))));
    assertThat(bot.command("").path("text").asText()).isEqualTo(Phrases.GREETING);
    assertThat(bot.command("help").path("text").asText()).contains("/aid share");
    assertThat(bot.command("sources").path("text").asText()).contains("Kuleba asks NATO");
    assertThat(bot.command("privacy").path("text").asText()).contains("no names");
    JsonNode topics = bot.command("Topics");
    assertThat(topics.at("/blocks/1/text/text").asText()).isEqualTo("*Shells*");
    assertThat(topics.at("/blocks/4/elements/0/value").asText()).isEqualTo("b");
    assertThat(bot.command("forget").path("text").asText()).startsWith("Done");
    assertThat(bot.assistant.forgotten).containsExactly("slack:T1:C1:U1");
  }

  @Test
  void answersMention_inThreadThatGoesOn() {
    bot.event(Payloads.mention("Ev1", "1.1", "<@UBOT> how many shells &amp; who?"));
    Call sent = slack.awaitMessages("C1", 1).get(0);
    assertThat(sent.body().path("thread_ts").asText()).isEqualTo("1.1");

    var later = Payloads.mention("Ev2", "1.2", "<@UBOT> and the EU?");
    Payloads.in(later).put("thread_ts", "1.1").put("user", "U2");
    bot.event(later);
    assertThat(slack.awaitMessages("C1", 2).get(1).body().path("thread_ts").asText())
        .isEqualTo("1.1");
    assertThat(bot.assistant.asked)
        .containsExactly(
            new Message("slack:T1:C1:1.1", "how many shells & who?"),
            new Message("slack:T1:C1:1.1", "and the EU?"));
  }

  @Test
  void answersDirectMessage_butNoBot() {
    var ofOtherBot = Payloads.message("Ev1", "1.1", "D1", "im", "I am a bot");
    Payloads.in(ofOtherBot).put("bot_id", "B9");
    var ofItself = Payloads.message("Ev2", "1.2", "D1", "im", "I am you");
    Payloads.in(ofItself).put("user", FakeSlack.BOT_USER);
    var edited = Payloads.message("Ev3", "1.3", "D1", "im", "edited");
    Payloads.in(edited).put("subtype", "message_changed");
    var inChannel = Payloads.message("Ev4", "1.4", "C2", "channel", "not for you");
    var botMention = Payloads.mention("Ev6", "1.6", "<@UBOT> loop?");
    Payloads.in(botMention).put("bot_id", "B9");
    for (var payload : List.of(ofOtherBot, ofItself, edited, inChannel, botMention)) {
      assertThat(bot.event(payload).statusCode()).isEqualTo(200);
    }
    bot.event(Payloads.message("Ev5", "1.5", "D1", "im", "how much?"));

    Call sent = slack.awaitMessages("D1", 1).get(0);
    assertThat(sent.body().has("thread_ts")).isFalse();
    assertThat(bot.assistant.asked).containsExactly(new Message("slack:T1:D1:U1", "how much?"));
  }

  @Test
  void answersTextBesideFile() {
    var withFile = Payloads.message("Ev1", "1.1", "D1", "im", "and this?");
    Payloads.in(withFile).put("subtype", "file_share").putArray("files").addObject().put("id", "F");
    bot.event(withFile);
    slack.awaitMessages("D1", 1);
    assertThat(bot.assistant.asked).containsExactly(new Message("slack:T1:D1:U1", "and this?"));
  }

  @Test
  void checksMessage_sentenceBySentence() {
    bot.assistant.replies.put("The EU sent 300,000 shells.", answer("shells", "About 300,000."));
    bot.assistant.replies.put("Mars helped too!", decline("My source does not say that of Mars."));
    bot.interact(
        Payloads.messageShortcut(
            "The EU sent 300,000 shells. Mars helped too!\nOk", slack.responseUrl()));

    JsonNode checked = slack.awaitCalls("response", 1).get(0).body();
    assertThat(checked.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(checked.path("text").asText())
        .isEqualTo(
            """
            What my sources say about this message, sentence by sentence:
            >The EU sent 300,000 shells.
            About 300,000.
            >Mars helped too!
            My source does not say that of Mars.""");
    assertThat(checked.at("/blocks/2/elements/0/text").asText())
        .contains("Al Jazeera")
        .contains("Dmytro Kuleba");
    assertThat(bot.assistant.asked).isEmpty();
  }

  @Test
  void saysThatItKnowsNothing_whenNoSentenceIsKnown() {
    bot.assistant.replies.put("Lunch at noon.", decline("Not in my source."));
    bot.interact(Payloads.messageShortcut("Lunch at noon.", slack.responseUrl()));
    assertThat(slack.awaitCalls("response", 1).get(0).body().path("text").asText())
        .endsWith("So I can neither confirm nor contradict anything of it.");
  }

  @Test
  void answersInModal() {
    bot.interact(Payloads.globalShortcut());
    JsonNode modal = slack.awaitCalls("views.open", 1).get(0).body().path("view");
    assertThat(modal.path("callback_id").asText()).isEqualTo("ask_question");
    assertThat(modal.at("/blocks/1/type").asText()).isEqualTo("input");

    bot.assistant.replies.put("how many?", answer("shells", "300,000 shells."));
    JsonNode answered = SlackBot.json(bot.interact(Payloads.submitted("how many?")));
    assertThat(answered.path("response_action").asText()).isEqualTo("update");
    assertThat(answered.at("/view/blocks/0/text/text").asText()).isEqualTo("300,000 shells.");
    assertThat(
            SlackBot.json(bot.interact(Payloads.submitted("  "))).at("/errors/question-1").asText())
        .isEqualTo("Please write a question.");
    assertThat(bot.assistant.asked).hasSize(1);
  }

  @Test
  void answersPressedButton_whereItStands() {
    bot.assistant.topics.put("shells", answer("shells", "300,000 shells."));
    bot.interact(Payloads.pressed("shells", "C1", false, slack.responseUrl()));
    JsonNode posted = slack.awaitMessages("C1", 1).get(0).body();
    assertThat(posted.path("thread_ts").asText()).isEqualTo("1700000001.000001");

    bot.interact(Payloads.pressed("shells", "C1", true, slack.responseUrl()));
    bot.interact(Payloads.pressed("gone", "C1", false, slack.responseUrl()));
    List<Call> responses = slack.awaitCalls("response", 2);
    assertThat(responses.get(0).body().path("text").asText()).startsWith("300,000 shells.");
    assertThat(actionIds(responses.get(0).body())).contains("share");
    assertThat(responses.get(1).body().path("text").asText()).isEqualTo(Phrases.TOPIC_GONE);

    bot.interact(Payloads.pressedOnView("modal", "topic:0", "shells"));
    JsonNode updated = slack.awaitCalls("views.update", 1).get(0).body();
    assertThat(updated.path("view_id").asText()).isEqualTo("V1");
    bot.interact(Payloads.pressedOnView("home", "topic:0", "shells"));
    slack.awaitCalls("views.open", 1);
  }

  @Test
  void takesVotes() {
    bot.interact(Payloads.pressed("vote:up", "shells", "C1", false, slack.responseUrl()));
    bot.interact(Payloads.pressed("vote:down", "shells", "C1", false, slack.responseUrl()));
    assertThat(slack.awaitCalls("response", 2).get(0).body().path("response_type").asText())
        .isEqualTo("ephemeral");
    assertThat(bot.kept.feedback().votes()).containsEntry("shells", new Feedback.Votes(0, 1));
  }

  @Test
  void showsHome_andEditorsWhatWaits() {
    bot.assistant.themes(
        List.of(new Theme("shells", "Shells", List.of(new Suggestion("shells", "Promised")))));
    bot.kept.tally().answered("shells");
    bot.kept.unanswered().add("What of <Mars>?", "en", "not_stated");
    bot.event(Payloads.homeOpened("Ev1", "U1"));
    JsonNode home = slack.awaitCalls("views.publish", 1).get(0).body();
    assertThat(home.path("user_id").asText()).isEqualTo("U1");
    assertThat(home.toString())
        .contains("Asked most", "Promised", "Kuleba asks NATO", "29 November 2023")
        .doesNotContain("Mars");

    bot.event(Payloads.homeOpened("Ev2", SlackBot.EDITOR));
    JsonNode editors = slack.awaitCalls("views.publish", 2).get(1).body();
    assertThat(editors.toString()).contains("What of &lt;Mars&gt;?", "no source states it");

    bot.interact(Payloads.pressedOnView("home", "settle:0", "What of <Mars>?"));
    assertThat(bot.kept.unanswered().count()).isEqualTo(1);
    var settled = Payloads.pressedOnView("home", "settle:0", "What of <Mars>?");
    settled.putObject("user").put("id", SlackBot.EDITOR);
    bot.interact(settled);
    assertThat(slack.awaitCalls("views.publish", 3).get(2).body().toString())
        .contains("No question waits");
    assertThat(bot.kept.unanswered().count()).isZero();
    bot.interact(Payloads.pressedOnView("home", "open", "open"));
    slack.awaitCalls("views.open", 1);
  }

  @Test
  void greetsInAssistantPane_andShowsThatItLooks() {
    bot.event(Payloads.assistantStarted("Ev1"));
    JsonNode prompts = slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1).get(0).body();
    assertThat(prompts.path("thread_ts").asText()).isEqualTo("1729999327.187299");
    assertThat(prompts.at("/prompts/0/message").asText()).isEqualTo("US aid sent so far");

    var asked = Payloads.message("Ev2", "1.2", "D1", "im", "how many?");
    Payloads.in(asked).put("thread_ts", "1729999327.187299");
    bot.event(asked);
    JsonNode status = slack.awaitCalls("assistant.threads.setStatus", 1).get(0).body();
    assertThat(status.path("status").asText()).isEqualTo("is looking in the sources…");
    Eventually.holds(() -> slack.messages("D1").size() == 2, () -> slack.messages("D1"));
    assertThat(bot.assistant.asked)
        .containsExactly(new Message("slack:T1:D1:1729999327.187299", "how many?"));
  }
}
