package org.waraid.source;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that hedge a number: before it ("more than") or behind it ("or so"). */
final class Hedges {
  private static final List<Map.Entry<List<String>, Qualifier>> BEFORE =
      List.of(
          hedge("no more than", Qualifier.LESS_THAN),
          hedge("not more than", Qualifier.LESS_THAN),
          hedge("no less than", Qualifier.MORE_THAN),
          hedge("not less than", Qualifier.MORE_THAN),
          hedge("no fewer than", Qualifier.MORE_THAN),
          hedge("not fewer than", Qualifier.MORE_THAN),
          hedge("well more than", Qualifier.MORE_THAN),
          hedge("slightly more than", Qualifier.MORE_THAN),
          hedge("a little more than", Qualifier.MORE_THAN),
          hedge("more than", Qualifier.MORE_THAN),
          hedge("greater than", Qualifier.MORE_THAN),
          hedge("a little over", Qualifier.MORE_THAN),
          hedge("slightly over", Qualifier.MORE_THAN),
          hedge("just over", Qualifier.MORE_THAN),
          hedge("well over", Qualifier.MORE_THAN),
          hedge("well above", Qualifier.MORE_THAN),
          hedge("in excess of", Qualifier.MORE_THAN),
          hedge("upwards of", Qualifier.MORE_THAN),
          hedge("upward of", Qualifier.MORE_THAN),
          hedge("north of", Qualifier.MORE_THAN),
          hedge("a minimum of", Qualifier.MORE_THAN),
          hedge("minimum of", Qualifier.MORE_THAN),
          hedge("at least", Qualifier.MORE_THAN),
          hedge("exceeding", Qualifier.MORE_THAN),
          hedge("exceeds", Qualifier.MORE_THAN),
          hedge("exceeded", Qualifier.MORE_THAN),
          hedge("surpassing", Qualifier.MORE_THAN),
          hedge("surpassed", Qualifier.MORE_THAN),
          hedge("above", Qualifier.MORE_THAN),
          hedge("over", Qualifier.MORE_THAN),
          hedge(">", Qualifier.MORE_THAN),
          hedge("slightly less than", Qualifier.LESS_THAN),
          hedge("a little less than", Qualifier.LESS_THAN),
          hedge("less than", Qualifier.LESS_THAN),
          hedge("fewer than", Qualifier.LESS_THAN),
          hedge("a maximum of", Qualifier.LESS_THAN),
          hedge("maximum of", Qualifier.LESS_THAN),
          hedge("as many as", Qualifier.LESS_THAN),
          hedge("as much as", Qualifier.LESS_THAN),
          hedge("at most", Qualifier.LESS_THAN),
          hedge("up to", Qualifier.LESS_THAN),
          hedge("well under", Qualifier.LESS_THAN),
          hedge("well below", Qualifier.LESS_THAN),
          hedge("under", Qualifier.LESS_THAN),
          hedge("below", Qualifier.LESS_THAN),
          hedge("<", Qualifier.LESS_THAN),
          hedge("just under", Qualifier.NEARLY),
          hedge("just below", Qualifier.NEARLY),
          hedge("just short of", Qualifier.NEARLY),
          hedge("close to", Qualifier.NEARLY),
          hedge("not quite", Qualifier.NEARLY),
          hedge("nearly", Qualifier.NEARLY),
          hedge("almost", Qualifier.NEARLY),
          hedge("approaching", Qualifier.NEARLY),
          hedge("nearing", Qualifier.NEARLY),
          hedge("an estimated", Qualifier.ABOUT),
          hedge("estimated at", Qualifier.ABOUT),
          hedge("estimated", Qualifier.ABOUT),
          hedge("in the region of", Qualifier.ABOUT),
          hedge("in the order of", Qualifier.ABOUT),
          hedge("approximately", Qualifier.ABOUT),
          hedge("approx", Qualifier.ABOUT),
          hedge("roughly", Qualifier.ABOUT),
          hedge("around", Qualifier.ABOUT),
          hedge("about", Qualifier.ABOUT),
          hedge("circa", Qualifier.ABOUT),
          hedge("some", Qualifier.ABOUT),
          hedge("perhaps", Qualifier.ABOUT),
          hedge("maybe", Qualifier.ABOUT),
          hedge("~", Qualifier.ABOUT),
          hedge("exactly", Qualifier.EXACTLY),
          hedge("precisely", Qualifier.EXACTLY),
          hedge("just", Qualifier.EXACTLY),
          hedge("only", Qualifier.EXACTLY));

  private static final Map<String, Qualifier> BEHIND =
      Map.ofEntries(
          entry("or more", Qualifier.MORE_THAN),
          entry("plus", Qualifier.MORE_THAN),
          entry("+", Qualifier.MORE_THAN),
          entry("or so", Qualifier.ABOUT),
          entry("or less", Qualifier.LESS_THAN),
          entry("or fewer", Qualifier.LESS_THAN));

  /** "to hand over 14 jets" is not to hand more than 14. */
  private static final Set<String> PHRASAL =
      Set.of("hand", "hands", "handed", "handing", "turn", "turned", "turning", "take", "taken");

  private final Tokens tokens;

  Hedges(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A hedge and the place behind it. */
  record Hedge(Qualifier qualifier, int next) {}

  Optional<Hedge> before(int at) {
    if (tokens.word(at, "over") && PHRASAL.contains(tokens.at(at - 1).text())) {
      return Optional.empty();
    }
    for (Map.Entry<List<String>, Qualifier> hedge : BEFORE) {
      if (tokens.words(at, hedge.getKey())) {
        return Optional.of(new Hedge(hedge.getValue(), at + hedge.getKey().size()));
      }
    }
    return Optional.empty();
  }

  Optional<Hedge> behind(int at) {
    int start = tokens.isDashAt(at) && tokens.at(at).glued() ? at + 1 : at;
    Qualifier one = BEHIND.get(tokens.at(start).text());
    if (one != null) {
      boolean sum = tokens.at(start + 1).isNumber();
      return sum ? Optional.empty() : Optional.of(new Hedge(one, start + 1));
    }
    Qualifier two = BEHIND.get(tokens.at(start).text() + " " + tokens.at(start + 1).text());
    return Optional.ofNullable(two).map(found -> new Hedge(found, start + 2));
  }

  private static Map.Entry<List<String>, Qualifier> hedge(String words, Qualifier qualifier) {
    return Map.entry(Arrays.asList(words.split(" ")), qualifier);
  }
}
