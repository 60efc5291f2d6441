package org.waraid.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waraid.channel.Chat;
import org.waraid.channel.Desk;
import org.waraid.channel.Feedback;
import org.waraid.channel.History;
import org.waraid.channel.Ledger;
import org.waraid.channel.fake.Eventually;

class EditorDeskTest {
  private static final String STRANGE = "what came down from the fjords";
  private static final String FJORDS =
      """
      topics:
        - id: fjords
          title: Fjords
          about: {measure: aid}
          ask:
            en: [are the fjords frozen, ice on the fjords, fjord ice, frozen fjords, is there ice]
          not-this: {en: [are the lakes frozen]}
          answer: {en: "Says {spokeswoman}."}
      """;

  @TempDir private Path folder;
  private Newsroom room;
  private Desk desk;

  @BeforeEach
  void opens() {
    room = new Newsroom(folder);
    desk = room.desk();
  }

  @AfterEach
  void closes() {
    room.close();
  }

  private static Desk.Draft draft(Desk.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Desk.Draft.class);
    return (Desk.Draft) outcome;
  }

  private static Desk.Refused refused(Desk.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Desk.Refused.class);
    return (Desk.Refused) outcome;
  }

  private String publish(Desk.Draft draft, String why) {
    Desk.Outcome outcome = desk.publish(draft.id(), "ann", why);
    assertThat(outcome).isInstanceOf(Desk.Published.class);
    return ((Desk.Published) outcome).id();
  }

  private static Desk.FactChange change(String fact, String figure) {
    return new Desk.FactChange(
        fact,
        figure,
        "The Tribune",
        LocalDate.of(2024, 1, 20),
        Optional.of("https://example.org/tribune"),
        Optional.of("More from the north"));
  }

  @Test
  void teachesPhrasing_whenItIsPublished() {
    room.kept.unanswered().add(STRANGE, "en", "not_stated");
    Eventually.holds(() -> room.kept.unanswered().count() == 1, () -> desk.unanswered(9));
    String before = room.read("topics/aid.yaml");

    Desk.Draft draft = draft(desk.prepareTeaching("aid-sent-topic", List.of(STRANGE)));
    assertThat(room.read("topics/aid.yaml")).isEqualTo(before);
    assertThat(draft.diff()).contains("+        - \"" + STRANGE + "\"").doesNotContain("\n-");
    assertThat(draft.effect().questions()).extracting(Desk.Changed::name).containsExactly(STRANGE);

    publish(draft, "");
    assertThat(room.answerer.preview(STRANGE).body().intent()).contains("aid-sent-topic");
    assertThat(room.read("topics/aid.yaml"))
        .isEqualTo(
            before.replace(
                "        - \"aid: how much came\"\n",
                "        - \"aid: how much came\"\n        - \"" + STRANGE + "\"\n"));
    Eventually.holds(() -> desk.unanswered(5).isEmpty(), () -> desk.unanswered(5));
    assertThat(desk.history(5).get(0))
        .extracting(History.Entry::who, History.Entry::why)
        .containsExactly("ann", "Teach aid-sent-topic: " + STRANGE);
  }

  @Test
  void changesFigure_withItsSource() {
    new Ledger(room.kept, room.answerer, Newsroom.CLOCK)
        .subscribe(new Chat("telegram", "1"), "", room.answerer.previewTopic("aid-sent-topic"));
    Desk.Draft draft = draft(desk.prepareFact(change("aid-sent", "more than $9bn")));

    assertThat(draft.effect().answers())
        .extracting(Desk.Changed::name)
        .containsExactly("aid-sent-topic");
    assertThat(draft.effect().answers().get(0).after()).contains("more than $9bn");
    assertThat(draft.marks()).extracting(Desk.Mark::text).anyMatch(it -> it.contains("'at'"));

    publish(draft, "the parliament added to it");
    assertThat(room.told("aid-sent-topic")).contains("more than $9bn").doesNotContain("$7bn");
    assertThat(room.answerer.previewTopic("aid-sent-topic").orElseThrow().citations())
        .extracting(citation -> citation.publisher())
        .contains("The Tribune");
    assertThat(room.read("sources.yaml")).contains("id: the-tribune-2024-01-20", "# no one wrote");
    assertThat(room.read("facts.yaml")).doesNotContain("6791c06bdf665c28", "as-of");
    assertThat(desk.status().isBehind()).isFalse();
    assertThat(desk.history(1).get(0).why()).isEqualTo("the parliament added to it");
  }

  @Test
  void takesKnownSource_whenPublisherAndDayAreItsOwn() {
    Desk.FactChange again =
        new Desk.FactChange(
            "shells-sent",
            "21,000 shells",
            "the herald",
            LocalDate.of(2024, 1, 2),
            Optional.empty(),
            Optional.empty());
    publish(draft(desk.prepareFact(again)), "");
    assertThat(room.told("shells")).contains("21,000 shells", "42%");
    assertThat(room.read("sources.yaml")).doesNotContain("herald-2024-01-02-2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing-such | $1bn | There is no fact 'nothing-such' with a figure",
        "spokeswoman  | $1bn | There is no fact 'spokeswoman' with a figure",
        "shells-share | 50%  | 'shells-share' is computed from others; change those",
        "aid-sent     | lots | The files would have errors, so nothing was changed",
        "aid-sent     | more than $7bn | x",
      })
  void refusesFigure_thatWillNotDo(String fact, String figure, String why) {
    String facts = room.read("facts.yaml");
    Desk.Outcome outcome = desk.prepareFact(change(fact, figure));
    if (why.equals("x")) {
      assertThat(draft(outcome).diff()).contains("the-tribune-2024-01-20");
    } else {
      assertThat(refused(outcome).why()).startsWith(why);
    }
    assertThat(room.read("facts.yaml")).isEqualTo(facts);
  }

  @Test
  void refusesSource_ofTomorrow() {
    Desk.FactChange tomorrow =
        new Desk.FactChange(
            "aid-sent",
            "$9bn",
            "The Tribune",
            LocalDate.of(2024, 2, 2),
            Optional.empty(),
            Optional.empty());
    assertThat(refused(desk.prepareFact(tomorrow)).why())
        .isEqualTo("A source cannot be published in the future.");
  }

  @Test
  void showsMarks_whereFileWouldHaveErrors() {
    String broken = room.read("topics/aid.yaml").replace("{aid-sent}", "{aid-snet}");
    Desk.Refused refused = refused(desk.prepareFile("topics/aid.yaml", broken));
    assertThat(refused.marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.file()).isEqualTo("topics/aid.yaml");
              assertThat(mark.line()).isEqualTo(30);
              assertThat(mark.text()).contains("aid-sent");
            });
    assertThat(desk.check("topics/aid.yaml", broken)).containsAll(refused.marks());
    assertThat(desk.preview("topics/aid.yaml", broken)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"../evil.yaml", "topics/../../evil.yaml", "/etc/passwd", "notes.txt"})
  void writesNothing_thatIsNoResponseFile(String name) {
    assertThat(refused(desk.prepareFile(name, "topics: []")).why()).contains("is no name of");
    assertThat(desk.file(name)).isEmpty();
    assertThat(desk.check(name, "")).hasSize(1);
  }

  @Test
  void refusesPhrasing_thatBreaksTestOfTopic() {
    Desk.Outcome outcome = desk.prepareTeaching("aid-sent-topic", List.of("what came from sweden"));
    assertThat(refused(outcome).why()).startsWith("The files would have errors");

    String content =
        room.read("topics/aid.yaml")
            .replace("what came from norway?: answer", "what came from norway?: decline");
    Desk.Outcome other = desk.prepareFile("topics/aid.yaml", content);
    assertThat(refused(other).why()).startsWith("Tests of topics that pass now would fail");
    assertThat(refused(other).marks().get(0).text()).contains("expects a decline");
  }

  @Test
  void refusesToPublish_whatSomebodyChangedMeanwhile() {
    Desk.Draft draft = draft(desk.prepareTeaching("shells", List.of("shell tally")));
    room.replace("topics/aid.yaml", "two of them were glad", "both of them were glad");
    assertThat(refused(desk.publish(draft.id(), "ann", "")).why())
        .startsWith("Somebody has changed topics/aid.yaml meanwhile");
    assertThat(room.read("topics/aid.yaml")).doesNotContain("shell tally");
  }

  @Test
  void publishesOnce() {
    Desk.Draft draft = draft(desk.prepareTeaching("shells", List.of("shell tally")));
    publish(draft, "");
    assertThat(refused(desk.publish(draft.id(), "ann", "")).why()).contains("no longer at hand");
    assertThat(refused(desk.prepareTeaching("shells", List.of("Shell tally"))).why())
        .isEqualTo("The topic 'shells' knows that already.");
    Desk.Draft other = draft(desk.prepareTeaching("shells", List.of("tally of shells")));
    desk.discard(other.id());
    assertThat(refused(desk.publish(other.id(), "ann", "")).why()).contains("no longer at hand");
  }

  @Test
  void takesBack_whatWasPublishedAfterAnEntry() {
    new HistoryKeeper(room.live, room.store.history()).begin();
    String start = desk.history(1).get(0).id();
    String before = room.read("facts.yaml");
    publish(draft(desk.prepareFact(change("aid-sent", "$9bn"))), "");
    publish(draft(desk.prepareTeaching("shells", List.of("shell tally"))), "");

    Desk.Draft back = draft(desk.prepareRollback(start));
    assertThat(back.diff()).contains(", \"shell tally\"]", "+    figure: more than $7bn");
    publish(back, "a mistake");
    assertThat(room.read("facts.yaml")).isEqualTo(before);
    assertThat(room.told("aid-sent-topic")).contains("$7bn");
    assertThat(desk.history(9)).hasSize(4);
    assertThat(refused(desk.prepareRollback("99")).why()).contains("no entry '99'");
    assertThat(refused(desk.prepareRollback("nonsense")).why()).contains("no entry");
  }

  @Test
  void groupsWhatWasAskedInVain() {
    room.kept.unanswered().add("how many tanks did norway send", "en", "not_stated");
    room.kept.unanswered().add("how many tanks did norway send?", "en", "not_stated");
    room.kept.unanswered().add("tanks norway: how many were sent", "en", "not_stated");
    room.kept.unanswered().add("what does the weather do", "en", "not_stated");

    Eventually.holds(() -> room.kept.unanswered().count() == 3, () -> desk.unanswered(9));

    List<Desk.Group> groups = desk.unanswered(9);
    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).count()).isGreaterThan(groups.get(1).count());
    assertThat(groups.get(0).likeliest()).isNotEmpty();
    desk.settle(groups.get(0));
    Eventually.holds(() -> desk.unanswered(9).size() == 1, () -> desk.unanswered(9));
  }

  @Test
  void listsTopics_withWhatPeopleMadeOfThem() {
    Chat chat = new Chat("telegram", "1");
    Ledger ledger = new Ledger(room.kept, room.answerer, Newsroom.CLOCK);
    ledger.given(chat, "", room.answerer.previewTopic("shells").orElseThrow());
    room.kept.feedback().vote(chat, "7", "shells", Feedback.Vote.DOWN);

    Eventually.holds(
        () -> desk.topics().stream().anyMatch(line -> line.asked() == 1 && line.down() == 1),
        desk::topics);
    assertThat(desk.topics())
        .extracting(Desk.TopicLine::id, Desk.TopicLine::file)
        .contains(org.assertj.core.groups.Tuple.tuple("shells", "topics/aid.yaml"));
    assertThat(desk.facts()).extracting(Desk.FactLine::id).contains("aid-sent", "mood");
  }

  @Test
  void explainsWhyQuestionIsUnderstoodSo() {
    Desk.Explanation explanation = desk.explain("How much aid has Norway sent?");
    assertThat(explanation.reply().body().intent()).contains("aid-sent-topic");
    assertThat(explanation.candidates().get(0).topic()).isEqualTo("aid-sent-topic");
    assertThat(explanation.candidates().get(0).confidence())
        .isGreaterThan(explanation.candidates().get(0).needed());
    assertThat(explanation.read()).anyMatch(line -> line.endsWith("norway"));
  }

  @Test
  void showsAnswers_asTheyWouldBe() {
    String content = room.read("topics/aid.yaml").replace("were glad", "were very glad");
    assertThat(desk.preview("topics/aid.yaml", content))
        .extracting(reply -> reply.body().text())
        .anyMatch(text -> text.contains("very glad"));
    assertThat(room.told("aid-sent-topic")).doesNotContain("very glad");
  }

  @Test
  void refusesToPublish_whatNoLongerFitsTheOtherFiles() {
    room.write("topics/weather.yaml", FJORDS);
    room.live.reload();
    String next = room.read("topics/aid.yaml").replace("next: [shells]", "next: [fjords]");
    Desk.Draft linking = draft(desk.prepareFile("topics/aid.yaml", next));
    String renamed = FJORDS.replace("id: fjords", "id: firths");
    publish(draft(desk.prepareFile("topics/weather.yaml", renamed)), "");

    assertThat(refused(desk.publish(linking.id(), "ann", "")).marks())
        .extracting(Desk.Mark::text)
        .anyMatch(text -> text.contains("fjords"));
    assertThat(desk.status().isBehind()).isFalse();
  }
}
