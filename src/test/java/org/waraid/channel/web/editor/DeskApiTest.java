package org.waraid.channel.web.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.web.editor.Site.HASH;
import static org.waraid.channel.web.editor.Site.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

class DeskApiTest {
  private final SmallDesk desk = new SmallDesk();
  private Site site;

  @BeforeEach
  void signIn() throws Exception {
    site = new Site(desk, Map.of("anna", HASH));
    site.signIn("anna", PASSWORD);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void tellsHowThingsAre() throws Exception {
    JsonNode status = site.json("status");

    assertThat(status.get("since").textValue()).isEqualTo("2026-11-24T12:00:00Z");
    assertThat(status.get("topics").intValue()).isEqualTo(1);
    assertThat(status.get("behind").booleanValue()).isFalse();
    assertThat(site.posted("reload", "{}")).isEqualTo(status);
    assertThat(desk.done()).containsExactly("reload");
  }

  @Test
  void listsTopicsFactsFilesAndHistory() throws Exception {
    JsonNode topic = site.json("topics").get(0);
    assertThat(topic.get("asked").intValue()).isEqualTo(12);
    assertThat(topic.get("down").intValue()).isEqualTo(1);
    assertThat(site.json("facts").get(0).get("shown").textValue()).isEqualTo("more than $40bn");
    assertThat(site.json("files").toString()).isEqualTo("[\"facts.yaml\",\"topics/aid.yaml\"]");
    assertThat(site.json("file?name=facts.yaml").get("content").textValue()).isEqualTo("us: 40\n");
    assertThat(site.json("history").get(0).get("who").textValue()).isEqualTo("files");
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    assertThat(site.get("/editor/api/file?name=none.yaml").statusCode()).isEqualTo(404);
    assertThat(site.get("/editor/api/file").body()).contains("name is missing.");
    assertThat(site.get("/editor/api/answer?topic=none").body())
        .contains("There is no topic 'none'.");
    assertThat(site.get("/editor/api/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void showsAnAnswer_asEveryPlatformDoes() throws Exception {
    JsonNode shown = site.json("answer?topic=us-total");

    assertThat(shown.get("reply").get("text").textValue()).isEqualTo("more than $40bn");
    assertThat(shown.get("platforms").findValuesAsText("platform"))
        .containsExactly("Telegram", "Slack");
    assertThat(shown.get("platforms").get(0).get("html").textValue())
        .contains("more than $40bn", "<a href=\"https://paper.example/a\">The Paper</a>");
  }

  @Test
  void teaches_andEntersItUnderTheEditorsName() throws Exception {
    JsonNode group = site.json("unanswered").get(0);
    assertThat(group.get("text").textValue()).isEqualTo("What about <b>Poland</b>?");

    JsonNode draft =
        site.posted(
            "prepare/teaching", "{\"topic\":\"us-total\",\"phrasings\":[\" And Poland? \"]}");
    assertThat(draft.get("outcome").textValue()).isEqualTo("draft");
    assertThat(draft.get("told").intValue()).isEqualTo(2);
    assertThat(draft.get("answers").get(0).get("after").textValue()).isEqualTo("after");
    assertThat(desk.file(SmallDesk.FILE).orElseThrow()).doesNotContain("Poland");

    JsonNode published = publish(draft, "they asked");
    assertThat(published.get("outcome").textValue()).isEqualTo("published");
    assertThat(desk.file(SmallDesk.FILE).orElseThrow()).endsWith("And Poland?\n");
    History.Entry entry = desk.history(1).get(0);
    assertThat(entry.who()).isEqualTo("anna");
    assertThat(entry.why()).isEqualTo("they asked");
  }

  @Test
  void takesNothingForTeaching_whenNothingIsChosen() throws Exception {
    HttpResponse<String> none =
        site.post("prepare/teaching", "{\"topic\":\"us-total\",\"phrasings\":[\" \"]}");

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("choose at least one question");
  }

  @Test
  void marksErrors_andRefusesToPrepareThem() throws Exception {
    String wrong = "{\"file\":\"topics/aid.yaml\",\"content\":\"id: a\\n  oops: 1\\n\"}";

    JsonNode mark = site.posted("check", wrong).get(0);
    assertThat(mark.get("line").intValue()).isEqualTo(2);
    assertThat(mark.get("column").intValue()).isEqualTo(3);
    assertThat(mark.get("error").booleanValue()).isTrue();
    assertThat(site.posted("preview", wrong)).isEmpty();
    JsonNode refused = site.posted("prepare/file", wrong);
    assertThat(refused.get("outcome").textValue()).isEqualTo("refused");
    assertThat(refused.get("marks").get(0)).isEqualTo(mark);
  }

  @Test
  void publishesAFile_andGoesBack() throws Exception {
    String before = desk.file(SmallDesk.FILE).orElseThrow();
    String edit = "{\"file\":\"topics/aid.yaml\",\"content\":\"answer: <i>new</i>\"}";

    assertThat(site.posted("preview", edit).get(0).get("reply").get("text").textValue())
        .isEqualTo("<i>new</i>");
    publish(site.posted("prepare/file", edit), "");
    assertThat(desk.file(SmallDesk.FILE)).contains("answer: <i>new</i>");

    publish(site.posted("prepare/rollback", "{\"entry\":\"e0\"}"), "");
    assertThat(desk.file(SmallDesk.FILE)).contains(before);
    assertThat(site.json("history")).hasSize(3);
  }

  @Test
  void changesAFigure() throws Exception {
    String change =
        "{\"fact\":\"us\",\"figure\":\"$50bn\",\"publisher\":\"The Paper\","
            + "\"date\":\"2026-11-01\",\"link\":\"\",\"about\":\"a new vote\"}";

    publish(site.posted("prepare/fact", change), "");

    assertThat(desk.done())
        .containsExactly(
            new Desk.FactChange(
                "us",
                "$50bn",
                "The Paper",
                LocalDate.of(2026, 11, 1),
                Optional.empty(),
                Optional.of("a new vote")));
    assertThat(site.post("prepare/fact", change.replace("2026-11-01", "soon")).body())
        .contains("date is no day: expected one such as 2023-11-29.");
  }

  @Test
  void throwsADraftAway() throws Exception {
    JsonNode draft =
        site.posted("prepare/file", "{\"file\":\"topics/aid.yaml\",\"content\":\"answer: x\"}");

    String id = draft.get("id").textValue();
    assertThat(site.post("discard", "{\"draft\":\"" + id + "\"}").statusCode()).isEqualTo(204);
    assertThat(publish(draft, "").get("why").textValue())
        .isEqualTo("That draft is no longer there.");
  }

  @Test
  void settlesAGroup() throws Exception {
    String body = "{\"text\":\"What about <b>Poland</b>?\",\"others\":[\"And Poland?\"]}";

    assertThat(site.post("settle", body).statusCode()).isEqualTo(204);

    assertThat(site.json("unanswered")).isEmpty();
    assertThat(desk.done())
        .containsExactly(
            new Desk.Group("What about <b>Poland</b>?", List.of("And Poland?"), 2, List.of()));
  }

  @Test
  void explainsAQuestion() throws Exception {
    JsonNode why = site.posted("explain", "{\"question\":\"How much?\"}");

    assertThat(why.get("read").get(0).textValue()).isEqualTo("measure: aid");
    JsonNode candidate = why.get("candidates").get(0);
    assertThat(candidate.get("needed").doubleValue()).isEqualTo(0.5);
    assertThat(candidate.get("signals").get(0).get("name").textValue()).isEqualTo("meaning");
    assertThat(candidate.get("nearest").get(0).textValue()).isEqualTo("How much did the US send?");
    assertThat(candidate.get("against").get(0).textValue()).isEqualTo("Poland");
    assertThat(why.get("shown").get("platforms")).hasSize(2);
  }

  @Test
  void saysWhatIsWrongWithAPost() throws Exception {
    assertThat(site.post("explain", "{").body()).contains("The body is not a JSON object.");
    assertThat(site.post("explain", "[]").statusCode()).isEqualTo(400);
    assertThat(site.post("explain", "{}").body()).contains("question is missing");
    assertThat(site.post("explain", "{\"question\":\" \"}").body()).contains("question is empty.");
    assertThat(site.post("explain", "{\"question\":1}").body()).contains("question is not a text.");
    assertThat(site.post("prepare/teaching", "{\"topic\":\"a\",\"phrasings\":[1]}").body())
        .contains("phrasings has something that is not a text.");
    assertThat(site.post("prepare/teaching", "{\"topic\":\"a\"}").body())
        .contains("phrasings is missing: expected a list of texts.");
    assertThat(site.post("check", "{\"file\":\"a.yaml\"}").body()).contains("content is missing");
    assertThat(site.post("publish", "{\"draft\":\"d\",\"why\":\"" + "y".repeat(501) + "\"}").body())
        .contains("The reason is too long: 500 characters are possible.");
  }

  private JsonNode publish(JsonNode draft, String why) throws Exception {
    return site.posted(
        "publish", "{\"draft\":\"%s\",\"why\":\"%s\"}".formatted(draft.get("id").textValue(), why));
  }
}
