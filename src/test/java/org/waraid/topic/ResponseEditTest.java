package org.waraid.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waraid.source.Source;

class ResponseEditTest {
  private static String taught(String content) {
    return ResponseEdit.withPhrasings(content, "a", "en", List.of("new \"one\"")).orElse("refused");
  }

  @Test
  void addsLine_andLeavesCommentsAlone() {
    String content =
        """
        topics:
          - id: a
            ask:
              en:
                - one
                - two # why
        """;
    assertThat(taught(content)).isEqualTo(content + "        - \"new \\\"one\\\"\"\n");
  }

  @Test
  void keepsLineEnds_ofWindows() {
    String content = "topics:\r\n  - id: a\r\n    ask:\r\n      en:\r\n        - one\r\n";
    assertThat(taught(content)).isEqualTo(content + "        - \"new \\\"one\\\"\"\r\n");
  }

  @Test
  void addsToListInBrackets_behindEmoji() {
    assertThat(taught("# \ud83d\ude00\ntopics:\n  - {id: a, ask: {en: [one \ud83d\ude00, two]}}\n"))
        .endsWith("[one \ud83d\ude00, two, \"new \\\"one\\\"\"]}}\n");
  }

  @Test
  void isEmpty_whereThereIsNoSuchPlace() {
    assertThat(taught("topics:\n  - id: b\n    ask:\n      en: [one]\n")).isEqualTo("refused");
    assertThat(taught("topics: [")).isEqualTo("refused");
  }

  @Test
  void takesAwayWhatIsOfTheOldPassage_inBracesToo() {
    String flow =
        "facts:\n  - {id: f, figure: $7bn, source: s, at: {paragraph: 1, sentence: 2},"
            + " fingerprint: abc, said-by: x}\n";
    assertThat(ResponseEdit.withFigure(flow, "f", "$9bn", "t").orElseThrow())
        .contains("figure: $9bn", "source: t")
        .doesNotContain("fingerprint", "sentence", "said-by");
  }

  @Test
  void addsSource_asTheOthersAreIndented() {
    Source source =
        new Source("t-2024", "T", "T", "news", LocalDate.of(2024, 1, 2), Optional.empty(), "t.txt");
    assertThat(ResponseEdit.withSource("sources:\n- id: s\n  publisher: S\n", source))
        .startsWith("sources:\n- id: s\n  publisher: S\n- id: t-2024\n  publisher: \"T\"\n");
  }
}
