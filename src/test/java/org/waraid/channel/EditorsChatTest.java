package org.waraid.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditorsChatTest {
  private static final ChannelTexts TEXTS = new ChannelTexts("en");
  private static final LocalDate DATE = LocalDate.of(2024, 1, 31);

  private final List<String> told = new ArrayList<>();
  private final Seen seen = Inbox.inMemory().seen("editors");
  private final EditorsChat chat = new EditorsChat(told::add, seen, TEXTS);

  private static Desk.Mark mark(int line, boolean error) {
    return new Desk.Mark("topics/aid.yaml", line, 5, error, "no fact {shells}");
  }

  @Test
  void tellsOnceThatFilesAreBad_andOnceThatTheyAreGoodAgain() {
    chat.read(List.of(mark(2, false)));
    assertThat(told).isEmpty();
    chat.read(List.of(mark(3, true), mark(2, false)));
    chat.read(List.of(mark(3, true)));
    chat.read(List.of(mark(3, true), mark(4, true)));
    chat.read(List.of());
    chat.read(List.of());

    assertThat(told)
        .containsExactly(
            "The response files have a mistake, so the answers from before stay in force:\n"
                + "topics/aid.yaml:3:5: no fact {shells}",
            """
            The response files have 2 mistakes, so the answers from before stay in force:
            topics/aid.yaml:3:5: no fact {shells}
            topics/aid.yaml:4:5: no fact {shells}\
            """,
            "The response files are good again, and their answers are live.");
  }

  @Test
  void tellsOfTests_thatFailSinceTheFilesWereRead() {
    chat.tried(List.of());
    assertThat(told).isEmpty();
    chat.tried(List.of(mark(3, false)));
    chat.tried(List.of(mark(4, false)));
    chat.tried(List.of());

    assertThat(told)
        .containsExactly(
            "A test of the topics does not come out as written since the response files were read."
                + " The answers are live all the same:\n"
                + "topics/aid.yaml:3:5: no fact {shells}",
            "The tests of the topics come out as written again.");
  }

  @Test
  void leavesOutWhatWouldFillTheChat() {
    chat.read(IntStream.rangeClosed(1, 12).mapToObj(line -> mark(line, true)).toList());
    assertThat(told.get(0).lines()).hasSize(12).last().isEqualTo("and 2 more");
  }

  @Test
  void tellsOnceOfATopicThatIsValidNoLonger_alsoAfterARestart() {
    chat.expired("shells-sent", DATE);
    new EditorsChat(told::add, seen, TEXTS).expired("shells-sent", DATE);
    assertThat(told)
        .hasSize(1)
        .first()
        .asString()
        .contains("shells-sent was valid until 2024-01-31");
    chat.expired("shells-sent", DATE.plusYears(1));
    assertThat(told).hasSize(2);
  }

  @Test
  void doesNotFail_whenEditorsCannotBeTold() {
    EditorsChat broken =
        new EditorsChat(
            text -> {
              throw new IllegalStateException("out of order");
            },
            seen,
            TEXTS);
    assertThatNoException().isThrownBy(() -> broken.expired("shells-sent", DATE));
  }
}
