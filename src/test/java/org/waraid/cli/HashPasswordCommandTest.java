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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.channel.ChannelState;
import org.waraid.channel.web.editor.EditorPage;
import org.waraid.config.Config;
import picocli.CommandLine;

class HashPasswordCommandTest {
  private static final String PASSWORD = "correct horse battery";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void printsALine_thatEnvTakesAsItIs(@TempDir Path folder) throws IOException {
    assertThat(run(PASSWORD + "\n", Optional::empty, "anna")).isZero();

    assertThat(out.toString()).startsWith("EDITORS_PAGE='anna:$2a$12$").doesNotContain(PASSWORD);
    Files.writeString(folder.resolve(".env"), out.toString());
    Map<String, String> editors = Config.load(Map.of(), folder).pageEditors();
    assertThat(editors).containsOnlyKeys("anna");
    assertThat(EditorPage.state(editors)).isEqualTo(ChannelState.up("at /editor, for one editor"));
  }

  @Test
  void asksTwice_atATerminal_andShowsNothingOfIt() {
    assertThat(run("", () -> dumb(PASSWORD + "\n" + PASSWORD + "\n"), "anna")).isZero();

    assertThat(out.toString()).startsWith("EDITORS_PAGE='anna:$2a$12$");
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("Password for anna: ", "Once more: ")
        .doesNotContain("horse");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(run("", () -> dumb(PASSWORD + "\n" + PASSWORD + "!\n"), "anna")).isEqualTo(2);
    assertThat(err.toString()).contains("The two are not the same. Please try again.");
    assertThat(run("short\n", Optional::empty, "anna")).isEqualTo(2);
    assertThat(err.toString()).contains("too short: take at least 12 characters.");
    assertThat(run("", Optional::empty, "anna")).isEqualTo(2);
    assertThat(err.toString()).contains("No password was given.");
    assertThat(run(PASSWORD + "\n", Optional::empty, "a,b")).isEqualTo(2);
    assertThat(err.toString()).contains("neither commas nor colons nor quotes.");
    assertThat(run(PASSWORD + "\n", Optional::empty)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String typed, Supplier<Optional<Terminal>> terminal, String... arguments) {
    StandardStreams streams =
        new StandardStreams(
            new BufferedReader(new StringReader(typed)),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            terminal);
    return Failures.tell(new CommandLine(new HashPasswordCommand(streams)), streams)
        .execute(arguments);
  }

  private Optional<Terminal> dumb(String typed) {
    try {
      return Optional.of(
          new DumbTerminal(
              "test",
              Terminal.TYPE_DUMB,
              new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
              screen,
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
