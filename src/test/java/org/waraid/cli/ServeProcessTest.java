package org.waraid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as an operator does, and stops it as a supervisor does. */
@Timeout(300)
class ServeProcessTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private static final String STORE = " Store: ";

  @TempDir private Path folder;

  @Test
  void stopsGracefully_onSigterm() throws Exception {
    Process process = start();
    try (BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))) {
      String line = webPage(log);
      Matcher address = ADDRESS.matcher(line);
      assertThat(address.find()).isTrue();
      assertThat(new Browser(URI.create(address.group())).get("/health/ready").statusCode())
          .isEqualTo(200);

      // Through its handle, since Process.destroy() closes the log that is to be read.
      process.toHandle().destroy();

      assertThat(log.lines().filter(ServeProcessTest::isOfItsOwn))
          .extracting(it -> it.substring(it.lastIndexOf(' ') + 1))
          .containsExactly("Stopping", "Stopped");
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The store finds its database behind all else; newer Java warns of native code besides. */
  private static String webPage(BufferedReader log) throws IOException {
    String line = log.readLine();
    while (line != null && !line.contains("Web page: up (")) {
      assertThat(isOfItsOwn(line)).as(line).isFalse();
      line = log.readLine();
    }
    return requireNonNull(line, "the log ended");
  }

  private static boolean isOfItsOwn(String line) {
    return !line.isBlank() && !line.contains(STORE) && !line.startsWith("WARNING: ");
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SmallBot.class.getName()));
    builder.environment().put("PORT", "0");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.directory(folder.toFile()).start();
  }
}
