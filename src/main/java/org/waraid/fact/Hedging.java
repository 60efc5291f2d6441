package org.waraid.fact;

import org.waraid.source.Qualifier;

/** What is known of a result when its parts are hedged. */
final class Hedging {
  private Hedging() {}

  /** For a sum: more than 40 and exactly 50 are more than 90. */
  static Qualifier together(Qualifier left, Qualifier right) {
    if (left == right || right == Qualifier.EXACTLY) {
      return left;
    }
    if (left == Qualifier.EXACTLY) {
      return right;
    }
    return isBelow(left) && isBelow(right) ? Qualifier.LESS_THAN : Qualifier.ABOUT;
  }

  /** For a difference, share or ratio: exactly 61 minus more than 50 is less than 11. */
  static Qualifier against(Qualifier left, Qualifier right) {
    return together(left, turned(right));
  }

  private static Qualifier turned(Qualifier qualifier) {
    return switch (qualifier) {
      case MORE_THAN -> Qualifier.LESS_THAN;
      case LESS_THAN, NEARLY -> Qualifier.MORE_THAN;
      case EXACTLY, ABOUT, SEVERAL -> qualifier;
    };
  }

  private static boolean isBelow(Qualifier qualifier) {
    return qualifier == Qualifier.LESS_THAN || qualifier == Qualifier.NEARLY;
  }
}
