package org.waraid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waraid.source.Fingerprint;
import picocli.CommandLine;

class IngestCommandTest {
  private static final String FIGURES =
      "Norway has sent Ukraine some 300 of the 1,000 generators it promised, Anna Berg said.";
  private static final String QUOTE = "\u201cIt is: late,\u201d Energy Minister Anna Berg said.";

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path article = Path.of("");

  @BeforeEach
  void writeArticle() throws IOException {
    article = directory.resolve("paper-1.txt");
    Files.writeString(
        article,
        FIGURES + "\n\nRussia fired several missiles.\n\n" + QUOTE + "\n\nSource: Agencies");
  }

  @Test
  void writesOneJsonObjectALine() {
    assertThat(run(article.toString(), "--publisher", "Paper", "--date", "2024-03-14", "--json"))
        .isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"value\":300,\"unit\":\"generator\",\"qualifier\":\"about\",\"actor\":\"Norway\","
                + "\"measure\":\"generators\",\"status\":\"sent\",\"paragraph\":1,\"sentence\":1,"
                + "\"text\":\"some 300\",\"fingerprint\":\""
                + Fingerprint.of(FIGURES)
                + "\",\"kind\":\"figure\"}",
            "{\"value\":1000,\"unit\":\"generator\",\"qualifier\":\"exactly\",\"actor\":\"Norway\","
                + "\"measure\":\"generators\",\"status\":\"promised\",\"paragraph\":1,"
                + "\"sentence\":1,\"text\":\"1,000 generators\",\"fingerprint\":\""
                + Fingerprint.of(FIGURES)
                + "\",\"kind\":\"figure\"}",
            "{\"value\":null,\"unit\":\"missile\",\"qualifier\":\"several\",\"actor\":\"Russia\","
                + "\"measure\":\"missiles\",\"status\":\"launched\",\"paragraph\":2,"
                + "\"sentence\":1,\"text\":\"several missiles\",\"fingerprint\":\""
                + Fingerprint.of("Russia fired several missiles.")
                + "\",\"kind\":\"figure\"}");
  }

  @Test
  void writesResponseFiles() throws IOException {
    Path target = directory.resolve("draft");
    assertThat(
            run(
                article.toString(),
                "--publisher",
                "The Paper",
                "--date",
                "2024-03-14",
                "--out",
                target.toString()))
        .isZero();
    assertThat(target.resolve("sources.yaml"))
        .hasContent(
            """
            # yaml-language-server: $schema=schema/sources.schema.json
            # Drafted by machine: say in your own words what the article is about.
            sources:
              - id: the-paper-2024-03-14
                publisher: The Paper
                credit: Agencies
                about: "aid to Ukraine: generators, missiles"
                date: 2024-03-14
                file: paper-1.txt
            """);
    assertThat(Files.readString(target.resolve("facts.yaml")))
        .contains(
            """
              - id: norway-generators-sent
                actor: norway
                recipient: ukraine
                measure: generators
                status: sent
                figure: some 300 generators
                said-by: anna-berg
                source: the-paper-2024-03-14
                at: {paragraph: 1, sentence: 1}
                fingerprint: %s
            """
                .formatted(Fingerprint.of(FIGURES)))
        .contains(
            """
              - id: anna-berg-post
                actor: anna-berg
                measure: person
                name: Energy Minister
            """)
        .contains(
            """
              - id: anna-berg-said
                measure: message
                phrase: "It is: late"
                said-by: anna-berg
            """);
  }

  @Test
  void printsBothFiles_withoutDirectory() {
    assertThat(run(article.toString(), "--publisher", "Paper", "--date", "2024-03-14")).isZero();
    assertThat(out.toString()).startsWith("# sources.yaml\n").contains("\n---\n# facts.yaml\n");
  }

  @Test
  void refuses_whenFileExists() throws IOException {
    Path facts = Files.writeString(directory.resolve("facts.yaml"), "mine");
    assertThat(
            run(
                article.toString(),
                "--publisher",
                "Paper",
                "--date",
                "2024-03-14",
                "--out",
                directory.toString()))
        .isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo(facts + " exists already and is not overwritten; give --out another directory");
    assertThat(facts).hasContent("mine");
    assertThat(directory.resolve("sources.yaml")).doesNotExist();
  }

  @Test
  void refuses_whenArticleIsMissing() {
    assertThat(run("gone.txt", "--json")).isEqualTo(1);
    assertThat(err.toString().strip())
        .isEqualTo("gone.txt: no such file; give the path of the article's text");
  }

  @Test
  void refuses_whenPublisherIsMissing() {
    assertThat(run(article.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "A source needs its publisher and date: add --publisher NAME --date YYYY-MM-DD");
  }

  private int run(String... arguments) {
    return new CommandLine(new IngestCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
