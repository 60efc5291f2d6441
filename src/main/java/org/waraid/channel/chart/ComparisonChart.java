package org.waraid.channel.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.waraid.answer.Comparison;

/**
 * Columns of a comparison: the first is the whole, and every later one stands before the whole's
 * outline, so that what is missing is seen. Opaque and light, with dark letters that are large
 * enough for a phone: it reads the same on a dark and on a light screen.
 */
final class ComparisonChart {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final int MARGIN = 64;
  private static final int TOP = 140;
  private static final int TITLE = 54;
  private static final int BOTTOM = 104;

  /** Room above the highest column, of its height: for its figure. */
  private static final double HEADROOM = 1.2;

  private static final Color PAPER = new Color(0xF6F7F9);
  private static final Color INK = new Color(0x1B2430);
  private static final Color FAINT_INK = new Color(0x5B6675);
  private static final Color LINE = new Color(0xC9D0D9);
  private static final Color WHOLE = new Color(0x8FA3BA);
  private static final Color OUTLINE = new Color(0xE3E8EE);
  private static final Color PART = new Color(0x1565C0);

  private final Comparison comparison;
  private final String source;

  ComparisonChart(Comparison comparison, String source) {
    this.comparison = comparison;
    this.source = source;
  }

  byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      paint(graphics);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java writes no PNG");
    }
    return bytes.toByteArray();
  }

  private void paint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    int plot = WIDTH - 2 * MARGIN;
    CategoryChart chart = new CategoryChart(plot, HEIGHT - TOP - BOTTOM);
    style(chart.getStyler());
    addColumns(chart);
    Graphics2D inside = (Graphics2D) graphics.create(MARGIN, TOP, plot, HEIGHT - TOP - BOTTOM);
    try {
      chart.paint(inside, plot, HEIGHT - TOP - BOTTOM);
      figures(inside, chart, plot);
    } finally {
      inside.dispose();
    }
    title(graphics);
    line(graphics, source, 30, Font.PLAIN, FAINT_INK, HEIGHT - 36);
  }

  /** One line, or two where one would be small. */
  private void title(Graphics2D graphics) {
    String title = comparison.title();
    graphics.setFont(font(Font.BOLD, TITLE));
    boolean fits = graphics.getFontMetrics().stringWidth(title) <= (WIDTH - 2 * MARGIN) * 1.2;
    int middle = fits ? -1 : title.lastIndexOf(' ', title.length() / 2 + 4);
    if (middle < 0) {
      line(graphics, title, TITLE, Font.BOLD, INK, 96);
      return;
    }
    line(graphics, title.substring(0, middle), TITLE, Font.BOLD, INK, 64);
    line(graphics, title.substring(middle + 1), TITLE, Font.BOLD, INK, 128);
  }

  private void style(CategoryStyler styler) {
    styler.setOverlapped(true);
    styler.setAvailableSpaceFill(0.84);
    styler.setLegendVisible(false);
    styler.setChartTitleVisible(false);
    styler.setChartPadding(0);
    styler.setChartBackgroundColor(PAPER);
    styler.setPlotBackgroundColor(PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotContentSize(1);
    styler.setPlotMargin(0);
    styler.setPlotGridLinesVisible(false);
    styler.setYAxisTicksVisible(false);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(largest() * HEADROOM);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTicksLineVisible(true);
    styler.setAxisTickMarksColor(LINE);
    styler.setAxisTickMarksStroke(new BasicStroke(3f));
    styler.setAxisTickPadding(18);
    styler.setAxisTickLabelsColor(INK);
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 44));
  }

  private void addColumns(CategoryChart chart) {
    List<String> labels = comparison.amounts().stream().map(each -> label(each.label())).toList();
    int columns = labels.size();
    Double whole = value(0);
    List<@Nullable Double> outline = nulls(columns);
    for (int i = 1; i < columns; i++) {
      outline.set(i, whole);
    }
    add(chart, "outline", labels, outline, OUTLINE);
    for (int i = 0; i < columns; i++) {
      List<@Nullable Double> column = nulls(columns);
      column.set(i, value(i));
      add(chart, "column " + i, labels, column, i == 0 ? WHOLE : PART);
    }
  }

  private static void add(
      CategoryChart chart,
      String name,
      List<String> labels,
      List<@Nullable Double> heights,
      Color color) {
    CategorySeries series = chart.addSeries(name, labels, heights);
    series.setFillColor(color);
    series.setLineColor(color);
  }

  /** Each figure stands on its column; the share of the whole under the part's figure. */
  private void figures(Graphics2D graphics, CategoryChart chart, int width) {
    int columns = comparison.amounts().size();
    for (int i = 0; i < columns; i++) {
      int middle = (int) Math.round(width * (i + 0.5) / columns);
      int top = (int) Math.round(chart.getScreenYFromChart(value(i)));
      boolean last = i == columns - 1;
      int room = width / columns - 20;
      String share = last ? comparison.share().orElse("") : "";
      centred(graphics, share, middle, top - 24, room, 40, Font.PLAIN, INK);
      int above = share.isEmpty() ? 24 : 80;
      Color ink = i == 0 ? INK : PART;
      centred(
          graphics,
          comparison.amounts().get(i).text(),
          middle,
          top - above,
          room,
          60,
          Font.BOLD,
          ink);
    }
  }

  private static void centred(
      Graphics2D graphics,
      String text,
      int middle,
      int base,
      int room,
      int size,
      int style,
      Color color) {
    FontMetrics metrics = fitting(graphics, text, room, size, style);
    graphics.setColor(color);
    graphics.drawString(text, middle - metrics.stringWidth(text) / 2, base);
  }

  private static void line(
      Graphics2D graphics, String text, int size, int style, Color color, int base) {
    fitting(graphics, text, WIDTH - 2 * MARGIN, size, style);
    graphics.setColor(color);
    graphics.drawString(text, MARGIN, base);
  }

  /** Sets the font, smaller where the text would not fit. */
  private static FontMetrics fitting(
      Graphics2D graphics, String text, int room, int size, int style) {
    graphics.setFont(font(style, size));
    int width = graphics.getFontMetrics().stringWidth(text);
    if (width > room) {
      graphics.setFont(font(style, Math.max(12, size * room / width)));
    }
    return graphics.getFontMetrics();
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private double largest() {
    return comparison.amounts().stream()
        .map(Comparison.Amount::value)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ONE)
        .doubleValue();
  }

  private double value(int index) {
    return comparison.amounts().get(index).value().doubleValue();
  }

  private static String label(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<@Nullable Double> nulls(int size) {
    return Arrays.asList(Collections.<@Nullable Double>nCopies(size, null).toArray(new Double[0]));
  }
}
