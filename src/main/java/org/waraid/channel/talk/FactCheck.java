package org.waraid.channel.talk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at what an editor says of a figure before the desk does, so that it can be asked again. */
final class FactCheck {
  private static final int LONGEST_FIGURE = 200;
  private static final int LONGEST_PUBLISHER = 100;
  private static final int LONGEST_LINK = 1000;
  private static final int LONGEST_ABOUT = 300;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final Set<String> SKIPPED = Set.of("skip", "/skip", "-", "–", "none");

  private final DateReader dates;
  private final Wording wording;

  FactCheck(InstantSource clock, Wording wording) {
    this.dates = new DateReader(clock);
    this.wording = wording;
  }

  /**
   * What becomes of a text.
   *
   * @param value as it goes into the form; of no use when there is a reason
   * @param reason why it cannot be used; empty when it can
   */
  record Checked(String value, String reason) {
    boolean isGood() {
      return reason.isEmpty();
    }
  }

  Checked check(FactForm.Field field, String entered) {
    String text = entered.strip();
    if (field.isOptional() && (text.isEmpty() || SKIPPED.contains(text.toLowerCase(Locale.ROOT)))) {
      return new Checked("", "");
    }
    return switch (field) {
      case FIGURE ->
          text.codePoints().anyMatch(Character::isLetterOrDigit)
              ? line(text, LONGEST_FIGURE)
              : bad("editors.fact.bad.figure");
      case PUBLISHER ->
          text.codePoints().anyMatch(Character::isLetter)
              ? line(text, LONGEST_PUBLISHER)
              : bad("editors.fact.bad.publisher");
      case DATE -> date(text);
      case LINK -> link(text);
      case ABOUT -> line(text, LONGEST_ABOUT);
    };
  }

  private Checked line(String text, int longest) {
    if (text.lines().count() > 1) {
      return bad("editors.fact.bad.line");
    }
    return text.length() > longest ? bad("editors.fact.bad.long", longest) : new Checked(text, "");
  }

  private Checked date(String text) {
    List<LocalDate> read = dates.read(text);
    if (read.isEmpty()) {
      return bad("editors.fact.bad.date", Wording.shortened(text, 50));
    }
    if (read.size() > 1) {
      return bad("editors.fact.bad.date.two", read.get(0).toString(), read.get(1).toString());
    }
    LocalDate date = read.get(0);
    // Somewhere it is tomorrow already.
    if (date.isAfter(dates.today().plusDays(1))) {
      return bad("editors.fact.bad.date.future", date.toString());
    }
    return date.isBefore(FIRST)
        ? bad("editors.fact.bad.date.old", date.toString())
        : new Checked(date.toString(), "");
  }

  private Checked link(String text) {
    try {
      URI link = new URI(text);
      boolean web = "http".equals(link.getScheme()) || "https".equals(link.getScheme());
      if (web && link.getHost() != null && link.getUserInfo() == null) {
        return line(text, LONGEST_LINK);
      }
    } catch (URISyntaxException e) {
      // Told below, as for a link of another kind.
    }
    return bad("editors.fact.bad.link");
  }

  private Checked bad(String key, Object... arguments) {
    return new Checked("", wording.text(key, arguments));
  }
}
