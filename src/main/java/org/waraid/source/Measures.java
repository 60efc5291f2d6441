package org.waraid.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names what a figure measures, from its unit and the nouns around it. */
final class Measures {
  static final String WAR_LENGTH = "war length";

  private static final Set<String> TIME = Set.of("month", "year", "week", "day", "hour", "decade");

  private static final Set<String> WAR =
      Set.of("war", "invasion", "conflict", "fighting", "offensive", "hostilities");

  private static final Set<String> KINDS =
      WordSet.of(
          """
          military, humanitarian, financial, budget, budgetary, economic, security, winter,
          energy, food, medical, macro-financial, defence, defense, civilian, emergency,
          reconstruction
          """);

  /** Nouns that name a measure of money, and what they are called. */
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("aid", "aid"),
          Map.entry("assistance", "aid"),
          Map.entry("support", "aid"),
          Map.entry("help", "aid"),
          Map.entry("package", "aid package"),
          Map.entry("packages", "aid package"),
          Map.entry("funding", "funding"),
          Map.entry("funds", "funding"),
          Map.entry("loan", "loan"),
          Map.entry("loans", "loan"),
          Map.entry("grant", "grant"),
          Map.entry("grants", "grant"),
          Map.entry("damage", "damage"),
          Map.entry("losses", "losses"),
          Map.entry("assets", "assets"),
          Map.entry("reconstruction", "reconstruction"),
          Map.entry("rebuilding", "reconstruction"),
          Map.entry("recovery", "reconstruction"),
          Map.entry("debt", "debt"),
          Map.entry("weapons", "weapons"),
          Map.entry("arms", "weapons"),
          Map.entry("weaponry", "weapons"),
          Map.entry("equipment", "equipment"),
          Map.entry("ammunition", "ammunition"),
          Map.entry("munitions", "ammunition"),
          Map.entry("budget", "budget"),
          Map.entry("spending", "spending"),
          Map.entry("gdp", "GDP"),
          Map.entry("territory", "territory"),
          Map.entry("land", "territory"),
          Map.entry("electricity", "electricity"),
          Map.entry("capacity", "capacity"),
          Map.entry("production", "production"),
          Map.entry("grain", "grain"),
          Map.entry("price", "price"));

  private static final Set<String> HARM =
      Set.of("killed", "wounded", "killed or wounded", "injured", "lost", "not killed");

  /** In an article on aid, money that was given or promised without a word more is aid. */
  private static final Set<String> GIVEN =
      WordSet.of(
          """
          sent, delivered, promised, pledged, approved, held up, requested, proposed, agreed,
          offered, planned
          """);

  private final Tokens tokens;

  Measures(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What a figure measures, given what happened to it. */
  String of(Quantity quantity, String status, Grammar.Span span, Clauses clauses) {
    int from = span.from();
    int next = span.next();
    int clauseStart = clauses.start(from);
    int end = clauses.end(next - 1);
    String unit = quantity.unit();
    boolean money = unit.length() == 3 && unit.equals(unit.toUpperCase(java.util.Locale.ROOT));
    if (money || unit.equals("%") || unit.isEmpty() || unit.equals("percentage point")) {
      return behind(next, end)
          .or(() -> money ? Optional.empty() : ofWhat(next))
          .or(() -> before(from, clauseStart))
          .or(() -> anywhere(end, money && isGiven(status)))
          .orElse(money ? money(status) : unit.isEmpty() ? "number" : "share");
    }
    if (TIME.contains(unit)) {
      return duration(from, next);
    }
    if (unit.equals("person") || unit.equals("civilian") || unit.equals("child")) {
      return people(status, Nouns.plural(unit));
    }
    boolean harm = HARM.contains(status) || isHurt(from, next);
    boolean soldiers = unit.equals("soldier") || unit.equals("troop");
    return harm && soldiers ? "casualties" : Nouns.plural(unit);
  }

  private static String money(String status) {
    if (status.equals("cost") || status.equals("estimated")) {
      return "cost";
    }
    return isGiven(status) ? "aid" : "money";
  }

  private static boolean isGiven(String status) {
    return GIVEN.contains(status.replace("not ", ""));
  }

  /** "a third of the city's homes" is a share of homes. */
  private Optional<String> ofWhat(int next) {
    if (!tokens.word(next, "of")) {
      return Optional.empty();
    }
    String noun = new Units(tokens).behind(next, false).name();
    if (!noun.isEmpty()) {
      return Optional.of(Nouns.plural(noun));
    }
    int at = next + 1;
    while (tokens.at(at + 1).isWord() && !Nouns.isStop(tokens.at(at + 1).text())) {
      at++;
    }
    String last = tokens.at(at).text();
    boolean named = tokens.at(at).isWord() && !Nouns.isStop(last) && !last.equals("what");
    return named ? Optional.of(last) : Optional.empty();
  }

  private String people(String status, String otherwise) {
    if (HARM.contains(status) || isHurt(0, tokens.size())) {
      return "casualties";
    }
    return status.equals("displaced") ? "displaced people" : otherwise;
  }

  private boolean isHurt(int from, int next) {
    for (int i = Math.max(0, from - 6); i < Math.min(tokens.size(), next + 6); i++) {
      String word = tokens.at(i).text();
      if (word.equals("killed")
          || word.equals("wounded")
          || word.equals("casualties")
          || word.equals("injured")
          || word.equals("dead")) {
        return true;
      }
    }
    return false;
  }

  /** "22 months into the war", "after two years of fighting", "the 22-month war". */
  private String duration(int from, int next) {
    for (int i = next; i < next + 6; i++) {
      if (WAR.contains(stem(tokens.at(i).text()))) {
        return WAR_LENGTH;
      }
    }
    for (int i = from - 1; i > from - 6; i--) {
      if (WAR.contains(stem(tokens.at(i).text()))) {
        return WAR_LENGTH;
      }
    }
    return "time";
  }

  private static String stem(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private Optional<String> behind(int next, int end) {
    int start = tokens.at(next).is("(") ? afterBracket(next) : next;
    for (int i = start; i < Math.min(end, start + 10); i++) {
      if (tokens.at(i).isNumber() || (tokens.at(i).is(",") && i > start + 2)) {
        break;
      }
      Optional<String> named = named(i);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** "200 million euros ($216 million) in aid": the same money again, in another currency. */
  private int afterBracket(int at) {
    int next = at;
    while (next < at + 8 && !tokens.at(next).is(")")) {
      next++;
    }
    return next;
  }

  private Optional<String> before(int from, int start) {
    for (int i = from - 1; i >= Math.max(start, from - 10); i--) {
      Optional<String> named = named(i);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** The first measure of the sentence; far from the figure, a kind of aid may be another's. */
  private Optional<String> anywhere(int end, boolean given) {
    for (int i = 0; i < end; i++) {
      Optional<String> named = named(i);
      if (named.isPresent()) {
        return given && named.get().endsWith(" aid") ? Optional.of("aid") : named;
      }
    }
    return Optional.empty();
  }

  private Optional<String> named(int at) {
    String word = tokens.at(at).text();
    String noun = NOUNS.get(word);
    if (noun == null) {
      boolean thing = Nouns.isPlural(word) && Nouns.isWeapon(Nouns.singular(word));
      return thing ? Optional.of(Nouns.plural(Nouns.singular(word))) : Optional.empty();
    }
    boolean packaged = word.equals("aid") && tokens.at(at + 1).text().startsWith("package");
    if (packaged) {
      return Optional.of("aid package");
    }
    String kind = tokens.at(at - 1).text();
    return Optional.of(noun.equals("aid") && KINDS.contains(kind) ? kind + " aid" : noun);
  }
}
