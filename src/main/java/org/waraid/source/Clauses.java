package org.waraid.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the clauses of a sentence begin. */
final class Clauses {
  static final Set<String> SPEECH =
      WordSet.of(
          """
          said, says, told, added, adds, warned, warns, reported, insisted, stated, claimed,
          estimates, believes, explained, noted
          """);

  private static final Set<String> OPENERS =
      WordSet.of(
          """
          that, which, who, whose, while, because, when, if, although, though, whereas, after,
          before, but, leaving, saying, adding
          """);

  private static final Set<String> SUBJECTS = Set.of("it", "they", "he", "she", "the", "we");

  private final Tokens tokens;
  private final List<Integer> starts = new ArrayList<>();

  Clauses(Tokens tokens) {
    this.tokens = tokens;
    starts.add(0);
    for (int i = 1; i < tokens.size(); i++) {
      if (opens(i)) {
        starts.add(i);
      }
    }
  }

  /** The first piece of the clause that holds a piece. */
  int start(int at) {
    int start = 0;
    for (int candidate : starts) {
      if (candidate <= at) {
        start = candidate;
      }
    }
    return start;
  }

  /** The piece behind the clause that holds a piece. */
  int end(int at) {
    for (int candidate : starts) {
      if (candidate > at) {
        return candidate;
      }
    }
    return tokens.size();
  }

  private boolean opens(int at) {
    Token token = tokens.at(at);
    Token before = tokens.at(at - 1);
    if (before.is(";") || before.is(":") || (before.isDash() && !before.glued())) {
      return true;
    }
    if (OPENERS.contains(token.text())) {
      return true;
    }
    boolean subject = token.capital() || SUBJECTS.contains(token.text());
    boolean joined = token.is("and") && before.is(",");
    boolean as = before.is("as") && subject;
    return joined || as || SPEECH.contains(before.text());
  }
}
