package org.waraid.channel;

import java.util.Locale;
import java.util.regex.Pattern;

/** A question without what could tell who asked it. */
public final class Anonymous {
  private static final int LONGEST = 500;
  private static final Pattern WEB = Pattern.compile("(?i)\\b(?:https?://|www\\.|t\\.me/)\\S+");
  private static final Pattern MAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+");
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\d])@[\\p{L}\\d_.]{2,}|<@\\w+>");

  /** Seven digits or more with signs between them; a figure's thousands are parted by commas. */
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+\\d[\\d ()./-]{6,}\\d|\\b0\\d{2,4}[ /-]\\d[\\d -]{4,}\\d\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Anonymous() {}

  /** The text with addresses, handles and telephone numbers replaced by "…", and not too long. */
  public static String text(String text) {
    String less = WEB.matcher(text).replaceAll("…");
    less = MAIL.matcher(less).replaceAll("…");
    less = HANDLE.matcher(less).replaceAll("…");
    less = TELEPHONE.matcher(less).replaceAll("…");
    less = SPACE.matcher(less).replaceAll(" ").strip();
    if (less.length() <= LONGEST) {
      return less;
    }
    int end = Character.isHighSurrogate(less.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return less.substring(0, end) + "…";
  }

  /** What questions in the same words have in common. */
  public static String key(String text) {
    return text(text).toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s]+", " ").strip();
  }
}
