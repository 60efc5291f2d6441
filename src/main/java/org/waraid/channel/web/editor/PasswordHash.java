package org.waraid.channel.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.regex.Pattern;

/** Hashes of passwords as the settings hold them: bcrypt. */
public final class PasswordHash {
  /** What one sign-in costs: a quarter of a second of one core in 2026. */
  static final int COST = 12;

  /** All that bcrypt looks at. */
  static final int LONGEST_BYTES = 72;

  private static final int SHORTEST = 12;

  /** A hash that takes longer would make a sign-in wait for seconds. */
  private static final int HIGHEST_COST = 15;

  private static final Pattern FORM = Pattern.compile("\\$2[aby]?\\$\\d\\d\\$[./A-Za-z0-9]{53}");

  private PasswordHash() {}

  /**
   * The hash of a password, another one each time.
   *
   * @throws IllegalArgumentException when the password is too short or too long, as a sentence
   */
  public static String of(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new IllegalArgumentException(
          "The password is too short: take at least %d characters.".formatted(SHORTEST));
    }
    if (password.getBytes(UTF_8).length > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "The password is too long: %d bytes are possible.".formatted(LONGEST_BYTES));
    }
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  static boolean isProper(String hash) {
    return FORM.matcher(hash).matches() && 4 <= cost(hash) && cost(hash) <= HIGHEST_COST;
  }

  static int cost(String hash) {
    int at = hash.indexOf('$', 1) + 1;
    return Integer.parseInt(hash.substring(at, at + 2));
  }
}
