package org.waraid.channel.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Citation;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;

class ChartsTest {
  private static final Comparison SHELLS =
      comparison("Shells from the European Union to Ukraine", 300_000, Optional.of("about 30%"));
  private final Charts charts = new Charts();

  private static Comparison comparison(String title, long part, Optional<String> share) {
    return new Comparison(
        title,
        List.of(
            new Comparison.Amount("promised", "1 million", new BigDecimal("1000000")),
            new Comparison.Amount("sent", "about 300,000", BigDecimal.valueOf(part))),
        share,
        "Shells: 1 million promised, about 300,000 sent.");
  }

  private static Reply reply(Optional<Comparison> comparison) {
    return new Reply.Answer(
        new Reply.Body("Much.", "en", Optional.of("shells"), 1, List.of()),
        List.of(),
        List.of(new Citation("Al Jazeera", LocalDate.of(2023, 11, 29), Optional.empty(), 16, 1)),
        comparison);
  }

  private static BufferedImage image(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  @Test
  void drawsColumns_inProportion() throws IOException {
    Picture picture = charts.of(reply(Optional.of(SHELLS))).orElseThrow();
    BufferedImage image = image(picture);

    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    int whole = height(image, 120);
    int part = height(image, 650);
    assertThat(part / (double) whole).isBetween(0.28, 0.32);
  }

  @Test
  void tellsInWords_whatItShows() {
    Picture picture = charts.of(reply(Optional.of(SHELLS))).orElseThrow();

    assertThat(picture.text())
        .isEqualTo("Shells: 1 million promised, about 300,000 sent.\nAl Jazeera, 29 November 2023");
    assertThat(picture.fileName()).matches("chart-[0-9a-f]{8}\\.png");
  }

  @Test
  void drawsOnce_andDrawsAnewWhatChanged() {
    Picture first = charts.of(reply(Optional.of(SHELLS))).orElseThrow();

    assertThat(charts.of(reply(Optional.of(SHELLS)))).containsSame(first);
    Comparison changed = comparison(SHELLS.title(), 400_000, SHELLS.share());
    assertThat(charts.of(reply(Optional.of(changed))).orElseThrow().key())
        .isNotEqualTo(first.key());
    assertThat(new Charts().of(reply(Optional.of(SHELLS))).orElseThrow().key())
        .isEqualTo(first.key());
  }

  @Test
  void drawsLongTextsAndExtremes() throws IOException {
    Comparison huge =
        comparison("A very long name of something ".repeat(5), 3_000_000, Optional.empty());
    Comparison tiny = comparison("Ж 箱 \uD83D\uDE00", 1, Optional.of("less than 0.1%"));

    assertThat(image(charts.of(reply(Optional.of(huge))).orElseThrow()).getHeight()).isEqualTo(900);
    assertThat(image(charts.of(reply(Optional.of(tiny))).orElseThrow()).getHeight()).isEqualTo(900);
  }

  @Test
  void drawsNothing_whenNothingIsCompared() {
    assertThat(charts.of(reply(Optional.empty()))).isEmpty();
  }

  /** How high a column is: its pixels above its foot, as far as the colour goes on. */
  private static int height(BufferedImage image, int x) {
    int foot = 700;
    int top = foot;
    while (top > 0 && image.getRGB(x, top - 1) == image.getRGB(x, foot)) {
      top--;
    }
    int end = foot;
    while (end < image.getHeight() - 1 && image.getRGB(x, end + 1) == image.getRGB(x, foot)) {
      end++;
    }
    return end - top + 1;
  }
}
