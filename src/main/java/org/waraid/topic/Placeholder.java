package org.waraid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact's name in an answer, or what the answer's source is called: {@code {source.publisher}},
 * {@code {source.date}}.
 *
 * @param whole as it stands there, with its braces
 * @param factId the fact, or the name of what is told of the source
 * @param arithmetic whether its arithmetic is meant: {@code {shells-share.how}}
 * @param start index of the opening brace
 */
public record Placeholder(String whole, String factId, boolean arithmetic, int start) {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final String HOW = ".how";

  /** Names that stand for the source of the answer's facts. */
  static final Set<String> OF_SOURCE = Set.of("source.publisher", "source.date");

  /** Whether it stands for something about the source and not for a fact. */
  public boolean isOfSource() {
    return OF_SOURCE.contains(factId);
  }

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
