package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.waraid.Main;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;

class CommandsTest {
  private final SmallAssistant assistant = new SmallAssistant();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void ask_printsTheTextAndItsSource() {
    assertThat(run("", "ask", "how", "many", "shells?")).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            Of 1 million shells promised the EU has sent some 300,000, says Dmytro Kuleba.
            — Al Jazeera, 29 November 2023 (https://example.org/news/1)
            """);
  }

  @Test
  void ask_succeedsWithADecline() {
    assertThat(run("", "ask", "tanks from Poland?")).isZero();

    assertThat(out.toString()).startsWith("My source does not say that.").doesNotContain("—");
  }

  @Test
  void ask_saysHowItIsUsed_whenNothingIsAsked() {
    assertThat(run("", "ask")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith("What is the question? Write: ask \"how much has the US sent?\"");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void jsonl_answersInOrder_andGoesOnAfterBadLines() {
    String lines =
        """
        \uFEFF{"id": "1", "text": "shells?"}
        nonsense

        {"id": 4, "conversation": "c"}
        ["text"]
        {"id": "6", "conversation": "c", "text": "привіт"}
        {"text": "fail"}
        """;

    assertThat(run(lines, "ask", "--jsonl")).isZero();

    List<String> replies = out.toString().lines().toList();
    String expected = "expected {\\\"id\\\": \\\"…\\\", \\\"text\\\": \\\"…\\\"}\"}";
    assertThat(replies).hasSize(6);
    assertThat(replies.get(0)).startsWith("{\"id\":\"1\",\"outcome\":\"answer\",");
    assertThat(replies.get(1))
        .isEqualTo("{\"id\":null,\"error\":\"line 2: is not JSON: " + expected);
    assertThat(replies.get(2))
        .isEqualTo("{\"id\":\"4\",\"error\":\"line 4: has no text: " + expected);
    assertThat(replies.get(3))
        .isEqualTo("{\"id\":null,\"error\":\"line 5: is not a JSON object: " + expected);
    assertThat(replies.get(4)).startsWith("{\"id\":\"6\",\"outcome\":\"decline\",");
    assertThat(replies.get(5))
        .isEqualTo(
            "{\"id\":null,\"error\":\"line 7: could not be answered: IllegalStateException\"}");
    assertThat(assistant.asked("1")).containsExactly("shells?");
    assertThat(assistant.asked("c")).containsExactly("привіт");
  }

  @Test
  void chat_readsAPipe_withoutAPrompt() {
    assertThat(run("2\n\nand shells\n/help\n/quit\nnever read\n", "chat")).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            Ask about aid to Ukraine, or type a number. /help says more, Ctrl-D leaves.
              1) Aid sent by the US
              2) US aid held up by Congress
              3) Shells promised by the EU
            About $60bn more for Ukraine is waiting for Congress.

            Antony Blinken hopes for approval in the coming weeks.
            — Al Jazeera, 29 November 2023 (https://example.org/news/1)
              1) Aid sent by the US

            Of 1 million shells promised the EU has sent some 300,000, says Dmytro Kuleba.
            — Al Jazeera, 29 November 2023 (https://example.org/news/1)
              1) Aid sent by the US
              2) US aid held up by Congress

              /topics  what you can begin with
              /again   forget this conversation and start over
              /help    this list
              /quit    leave (so does Ctrl-D)
            """);
  }

  @Test
  void chat_takesANumberThatIsNotOffered_asAQuestion() {
    assertThat(run("9\n/again\n/topics\n", "chat")).isZero();

    assertThat(out.toString()).contains("My source does not say that.", "That is forgotten.");
    assertThat(assistant.asked("console")).isEmpty();
  }

  @Test
  void chat_talksInADumbTerminal_withoutColour() {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    StandardStreams streams = streams("", () -> Optional.of(dumb("shells!!\n", screen)));

    assertThat(execute(streams, "chat")).isZero();

    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("> ", "some 300,000", "— Al Jazeera, 29 November 2023")
        .doesNotContain("\u001b");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithTheSettings_andExitsWith2() {
    StandardStreams streams = streams("", Optional::empty);
    int code =
        Main.commandLine(
                () -> Config.of(Map.of("PORT", "abc")),
                new ResponseReader(Clock.systemUTC()),
                config -> assistant.open(),
                (config, it, kept, desk) -> List.of(),
                streams,
                Map.of())
            .execute();

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("PORT is 'abc': expected a number from 0 to 65535\n");
  }

  @Test
  void tellsWhyTheAssistantCannotOpen_withoutAStackTrace() {
    int code =
        Main.commandLine(
                () -> Config.of(Map.of()),
                new ResponseReader(Clock.systemUTC()),
                config -> {
                  throw new IllegalStateException("responses/facts.yaml:3:7 is wrong");
                },
                (config, it, kept, desk) -> List.of(),
                streams("", Optional::empty),
                Map.of())
            .execute("ask", "anything");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).isEqualToNormalizingNewlines("responses/facts.yaml:3:7 is wrong\n");
  }

  private int run(String typed, String... arguments) {
    return execute(streams(typed, Optional::empty), arguments);
  }

  private int execute(StandardStreams streams, String... arguments) {
    return Main.commandLine(
            () -> Config.of(Map.of()),
            new ResponseReader(Clock.systemUTC()),
            config -> assistant.open(),
            (config, it, kept, desk) -> List.of(),
            streams,
            Map.of())
        .execute(arguments);
  }

  private StandardStreams streams(String typed, Supplier<Optional<Terminal>> terminal) {
    return new StandardStreams(
        new BufferedReader(new StringReader(typed)),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        terminal);
  }

  private static Terminal dumb(String typed, ByteArrayOutputStream screen) {
    try {
      return new DumbTerminal(
          "test",
          Terminal.TYPE_DUMB,
          new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
          screen,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
