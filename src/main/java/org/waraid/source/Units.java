package org.waraid.source;

import java.util.Optional;

/** Finds what a number counts: the percent sign or the noun behind it. */
final class Units {
  /** A noun is looked for no further than this, so that the search stays linear. */
  private static final int REACH = 9;

  private static final String WAY = " way fold off stage thirds sided party time quarter ";

  private static final String OF_WHAT = "the|its|their|those|these|his|our|your";

  private final Tokens tokens;

  Units(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A singular noun, or nothing, and the place behind the noun. */
  record Unit(String name, int next) {}

  Optional<Currencies.Money> percent(int at) {
    Token token = tokens.at(at);
    int next = 0;
    if (token.is("%") || token.is("percent") || token.is("pc")) {
      next = at + 1;
    } else if (token.is("per") && tokens.word(at + 1, "cent")) {
      next = at + 2;
    } else if (token.isDash() && tokens.word(at + 1, "percent")) {
      next = at + 2;
    } else if (token.is("percentage") && tokens.at(at + 1).text().startsWith("point")) {
      return Optional.of(new Currencies.Money("percentage point", at + 2));
    }
    return next == 0 ? Optional.empty() : Optional.of(new Currencies.Money("%", next));
  }

  Unit behind(int at, boolean one) {
    if (tokens.isDashAt(at) && tokens.at(at).glued() && tokens.at(at + 1).glued()) {
      return hyphened(at);
    }
    int start = afterOf(at);
    Unit fallback = new Unit("", at);
    for (int i = start; i < at + REACH; i++) {
      Token token = tokens.at(i);
      if (!token.isWord()) {
        if (isInsideName(i)) {
          continue;
        }
        break;
      }
      if (Nouns.isStop(token.text())) {
        break;
      }
      Optional<Unit> model = model(i);
      if (model.isPresent()) {
        return model.get();
      }
      boolean prefix = tokens.isDashAt(i + 1) && tokens.at(i + 1).glued();
      if (prefix) {
        continue;
      }
      if (Nouns.isPlural(token.text()) && !continues(i)) {
        return new Unit(Nouns.singular(token.text()), i + 1);
      }
      if (Nouns.isKnown(token.text())) {
        fallback = new Unit(Nouns.singular(token.text()), i + 1);
        if (one && !continues(i)) {
          return fallback;
        }
      }
    }
    return fallback;
  }

  /** "61 F-16s" counts F-16s, "6 million Ukrainians" counts people. */
  private Optional<Unit> model(int at) {
    Token number = tokens.at(at + 2);
    boolean plural = tokens.word(at + 3, "s") && tokens.at(at + 3).glued();
    if (tokens.isDashAt(at + 1) && number.isNumber() && number.glued() && plural) {
      return Optional.of(new Unit(tokens.between(at, at + 3), at + 4));
    }
    boolean people = tokens.at(at).text().endsWith("s") && tokens.at(at).capital();
    return people && Places.of(tokens.at(at).text()).isPresent()
        ? Optional.of(new Unit("person", at + 1))
        : Optional.empty();
  }

  /** "22-month war" counts months; "two-way", "one-off" and "ten-fold" count nothing. */
  private Unit hyphened(int at) {
    String word = tokens.at(at + 1).text();
    boolean counts = tokens.at(at + 1).isWord() && !WAY.contains(" " + word + " ");
    return counts ? new Unit(Nouns.singular(word), at + 2) : new Unit("", at);
  }

  /** "weapons systems" counts systems: the next word is a plural noun too. */
  private boolean continues(int at) {
    Token next = tokens.at(at + 1);
    return next.isWord()
        && next.text().endsWith("s")
        && Nouns.isPlural(next.text())
        && !Nouns.isStop(next.text());
  }

  /**
   * Dashes and numbers inside a name, as in "14 Challenger 2 tanks" or "20 long-range missiles".
   */
  private boolean isInsideName(int at) {
    Token token = tokens.at(at);
    if (token.isDash()) {
      return token.glued() && tokens.at(at + 1).glued();
    }
    if (token.isNumber()) {
      boolean model = tokens.at(at - 1).capital() || tokens.at(at - 1).isDash();
      Token next = tokens.at(at + 1);
      boolean calibre = next.is("mm") || next.isDash();
      return model || calibre;
    }
    return token.is("\"") || token.is("'");
  }

  /** In "66 of the drones" the noun stands behind "of the", unless another number does. */
  private int afterOf(int at) {
    if (!tokens.word(at, "of")) {
      return at;
    }
    boolean determined = tokens.at(at + 1).isWord() && tokens.at(at + 1).text().matches(OF_WHAT);
    int start = determined ? at + 2 : at + 1;
    return tokens.at(start).isWord() ? start : at;
  }
}
