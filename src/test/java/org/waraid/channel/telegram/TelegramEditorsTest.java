package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.message;
import static org.waraid.channel.telegram.fake.Updates.pressed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Desk;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;

/** Editors in Telegram, and who is none. */
class TelegramEditorsTest extends EditorsInTelegram {
  @Test
  void showsTheirCommandsToEditorsOnly() {
    List<Call> menus = telegram.awaitCalls("setmycommands:ok", 6);
    assertThat(menus.subList(0, 4))
        .allSatisfy(menu -> assertThat(commands(menu)).doesNotContain("status", "fact", "teach"));
    assertThat(menus.subList(4, 6))
        .extracting(menu -> menu.body().path("scope").toString())
        .containsExactly(
            "{\"type\":\"chat\",\"chat_id\":\"7\"}", "{\"type\":\"chat\",\"chat_id\":\"8\"}");
    assertThat(commands(menus.get(4)))
        .startsWith(
            "status", "reload", "unanswered", "teach", "fact", "rollback", "history", "cancel")
        .contains("ask", "topics", "help")
        .doesNotContain("skip");
  }

  @Test
  void givesTheMenuAtTheStart_andTakesItFromWhoIsNoEditorAnyMore() {
    telegram.awaitCalls("setmycommands:ok", 6);
    say(EDITOR, "/start");
    assertThat(
            telegram.awaitCalls("setmycommands:ok", 7).get(6).body().at("/scope/chat_id").asText())
        .isEqualTo("7");
    say(READER, "/start");
    say(READER, "/status");
    assertThat(
            telegram.awaitCalls("deletemycommands", 1).get(0).body().at("/scope/chat_id").asText())
        .isEqualTo("1");
    assertThat(telegram.calls("setmycommands:ok")).hasSize(7);
    assertThat(say(EDITOR, "/help").text()).contains("/fact — Change a figure");
    assertThat(say(READER, "/help").text()).doesNotContain("/fact");
  }

  @Test
  void tellsOthersThatItIsNotForThem_andInGroupsOnlyWhenItIsNamed() {
    for (String command :
        List.of(
            "/status", "/reload", "/unanswered", "/teach", "/fact x", "/rollback", "/history")) {
      assertThat(say(READER, command).text())
          .isEqualTo(
              "That is for the editors of this bot, not for you. (Your id is 1, should you become"
                  + " one.)");
    }
    telegram.push(message(GROUP, READER, "/status"));
    assertThat(say(GROUP, READER, "/status@war_aid_bot").text())
        .isEqualTo("That is for the editors of this bot, not for you.");
    assertThat(say(GROUP, EDITOR, "/fact").text())
        .isEqualTo("Please do that in a private chat with me.");
    telegram.push(pressed("q1", READER, READER, 9001, "e:0123456789ab"));
    assertThat(telegram.awaitCalls("answercallbackquery", 1).get(0).text())
        .isEqualTo("That is for the editors of this bot, not for you.");
    assertThat(desk.reloads).hasValue(0);
    assertThat(assistant.asked).isEmpty();
  }

  @Test
  void saysHowThingsAre_andReadsFilesAgain() {
    assertThat(say(EDITOR, "/status").text())
        .isEqualTo(
            """
            Version 0123456789, live since 1 February 2024, 10:05 UTC.
            2 topics with 1,234 phrasings.
            The files are good.""");
    desk.marks.add(new Desk.Mark("topics/us.yaml", 9, 1, false, "few ways of asking"));
    desk.marks.add(new Desk.Mark("facts.yaml", 3, 5, true, "no source <b>x</b>"));
    assertThat(say(EDITOR, "/reload").text())
        .isEqualTo(
            """
            The files were read again.
            Version 0123456789, live since 1 February 2024, 10:05 UTC.
            2 topics with 1,234 phrasings.

            The files as they are now cannot be used; the answers from before stay in force:
            ✗ facts.yaml:3:5: no source &lt;b&gt;x&lt;/b&gt;
            ! topics/us.yaml:9:1: few ways of asking""");
    assertThat(desk.reloads).hasValue(1);
  }

  private static List<String> commands(Call menu) {
    List<String> found = new ArrayList<>();
    menu.body().path("commands").forEach(command -> found.add(command.path("command").asText()));
    return found;
  }
}
