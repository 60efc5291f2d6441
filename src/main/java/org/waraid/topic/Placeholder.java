package org.waraid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact's name in an answer.
 *
 * @param whole as it stands there, with its braces
 * @param factId the fact
 * @param arithmetic whether its arithmetic is meant: {@code {shells-share.how}}
 * @param start index of the opening brace
 */
public record Placeholder(String whole, String factId, boolean arithmetic, int start) {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final String HOW = ".how";

  /** All placeholders of an answer, in its order. */
  public static List<Placeholder> all(String answer) {
    List<Placeholder> all = new ArrayList<>();
    Matcher braces = BRACES.matcher(answer);
    while (braces.find()) {
      String name = braces.group(1);
      boolean arithmetic = name.endsWith(HOW);
      String id = arithmetic ? name.substring(0, name.length() - HOW.length()) : name;
      all.add(new Placeholder(braces.group(), id, arithmetic, braces.start()));
    }
    return all;
  }
}
