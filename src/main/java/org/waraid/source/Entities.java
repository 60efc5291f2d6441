package org.waraid.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds who or what a sentence names: countries, bodies, and other names in capitals. */
final class Entities {
  private static final int LONGEST = 4;

  private static final Set<String> BODIES =
      WordSet.of(
          """
          nato, un, u.n, united nations, congress, senate, house of representatives, white house,
          pentagon, european commission, commission, european parliament, european council, imf,
          international monetary fund, world bank, g7, group of seven, state department,
          bundestag, red cross, unicef, unhcr, security council, duma, world food programme,
          european investment bank, international criminal court, world health organization,
          ramstein group, house republicans, republicans, democrats,
          european countries, western countries, western allies, western partners, nato allies,
          nato members, european allies, eu countries, eu states, eu member states, g7 countries
          """);

  /** Bodies that every state has; their state stands before them or is told earlier. */
  private static final Set<String> STATE_BODIES =
      WordSet.of(
          """
          air force, military, army, navy, armed forces, forces, government, defence ministry,
          defense ministry, ministry of defence, ministry of defense, foreign ministry, finance
          ministry, energy ministry, general staff, air defence, air defense, air defences, air
          defenses, parliament, cabinet, central bank, lawmakers, air defence forces, interior ministry, ministry, allies, partners, donors, member states, bloc, alliance
          """);

  private static final Set<String> NO_NAMES =
      WordSet.of(
          """
          the, a, an, this, that, these, those, another, other, some, many, most, all, both, each,
          every, no, not, however, but, and, or, so, yet, still, also, then, now, here, there,
          when, while, where, what, why, how, who, which, if, as, at, by, for, from, in, into, of,
          on, to, with, since, after, before, over, under, about, nearly, almost, around, more,
          less, up, despite, although, though, because, among, amid, during, it, its, he, his,
          she, her, they, their, we, our, you, your, i, my, neither, either, only, even, just,
          one, two, three, four, five, six, seven, eight, nine, ten, several, hundreds, thousands,
          dozens, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january,
          february, march, april, may, june, july, august, september, october, november, december,
          western, eastern, northern, southern, source, advertisement, reuters, meanwhile,
          earlier, later, last, next, further, additional, new, half, total, overall, separately,
          together, within, without, according, such, between, against, across, through,
          officials, experts, analysts, leaders, aid, support, money, europe, european,
          euro-atlantic, mr, mrs, ms, dr
          """);

  private static final Set<String> DESCRIBED = Set.of("a", "an", "the", "which", "who", "one");

  private final Tokens tokens;

  Entities(Tokens tokens) {
    this.tokens = tokens;
  }

  enum Kind {
    COUNTRY,
    BODY,
    STATE_BODY,
    NAME
  }

  /**
   * Somebody named at a place.
   *
   * @param owner the country that stands before a state's body: "Ukraine" for "Ukraine's military"
   * @param attribute whether it only describes the word behind it: "Ukraine's biggest donor"
   */
  record Entity(
      String name, Kind kind, Optional<String> owner, boolean attribute, int from, int next) {}

  List<Entity> all() {
    List<Entity> all = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Entity> found = at(at, all);
      found.ifPresent(entity -> add(all, entity));
      at = found.map(Entity::next).orElse(at + 1);
    }
    return all;
  }

  /** "the US Congress" and "Norway's Prime Minister Støre" are one each, not two. */
  private void add(List<Entity> all, Entity entity) {
    Entity last = all.isEmpty() ? entity : all.get(all.size() - 1);
    boolean owned =
        last.kind() == Kind.COUNTRY
            && last.next() == entity.from()
            && entity.kind() != Kind.COUNTRY;
    if (!owned) {
      all.add(entity);
      return;
    }
    all.remove(last);
    String name =
        entity.kind() == Kind.BODY ? tokens.between(last.from(), entity.next()) : entity.name();
    all.add(
        new Entity(
            name,
            entity.kind(),
            Optional.of(last.name()),
            entity.attribute(),
            last.from(),
            entity.next()));
  }

  private Optional<Entity> at(int at, List<Entity> before) {
    if (!tokens.at(at).isWord()) {
      return Optional.empty();
    }
    return body(at, before).or(() -> country(at)).or(() -> name(at));
  }

  private Optional<Entity> country(int at) {
    for (int length = LONGEST; length > 0; length--) {
      Optional<Places.Place> place = Places.of(phrase(at, length));
      if (place.isEmpty() || !tokens.at(at).capital() || isPronoun(at, length)) {
        continue;
      }
      int next = at + length;
      boolean possessive = isPossessive(next - 1);
      boolean adjective = place.get().form() == Places.Form.ADJECTIVE;
      boolean noun = tokens.at(next).isWord() && !tokens.at(next).capital();
      boolean compound = tokens.isDashAt(next) && tokens.at(next).glued();
      boolean modifies = length == 1 && isShort(at) && noun && isDescribed(next);
      boolean attribute = possessive || compound || (adjective && noun) || modifies;
      return Optional.of(
          new Entity(place.get().country(), Kind.COUNTRY, Optional.empty(), attribute, at, next));
    }
    return Optional.empty();
  }

  /** "US lawmakers", "EU ministers": the short name describes the noun behind it. */
  private boolean isDescribed(int next) {
    return Nouns.isPlural(tokens.at(next).text()) || tokens.word(next, "aid");
  }

  private boolean isShort(int at) {
    return tokens.at(at).end() - tokens.at(at).start() <= 2;
  }

  /** "us" and "Us" are people, "US" is a country; the same goes for words in lower case. */
  private boolean isPronoun(int at, int length) {
    String word = tokens.between(at, at + 1);
    return length == 1 && word.length() == 2 && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  private Optional<Entity> body(int at, List<Entity> before) {
    for (int length = LONGEST; length > 0; length--) {
      String phrase = phrase(at, length);
      boolean state = STATE_BODIES.contains(phrase);
      boolean known = state || (BODIES.contains(phrase) && tokens.at(at).capital());
      if (!known || (state && isAdjective(phrase, at + length))) {
        continue;
      }
      int next = at + length;
      boolean attribute = isPossessive(next - 1);
      Optional<Entity> owner =
          before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
      Optional<String> country =
          owner.filter(o -> o.kind() == Kind.COUNTRY && isBeside(o, at)).map(Entity::name);
      Kind kind = state ? Kind.STATE_BODY : Kind.BODY;
      String name = state ? phrase : tokens.between(at, next).replaceAll("['’]s?$", "");
      return Optional.of(new Entity(name, kind, country, attribute, at, next));
    }
    return Optional.empty();
  }

  /** "military aid", "air defence systems" are no bodies. */
  private boolean isAdjective(String phrase, int next) {
    boolean may = phrase.startsWith("military") || phrase.startsWith("air def");
    Token noun = tokens.at(next);
    boolean noVerb =
        Nouns.isPlural(noun.text())
            || noun.is("aid")
            || noun.is("support")
            || noun.is("assistance")
            || noun.is("equipment")
            || noun.is("help")
            || noun.is("package")
            || noun.is("spending")
            || noun.is("system")
            || noun.is("hardware")
            || noun.is("funding");
    return may && noun.isWord() && noVerb;
  }

  private static boolean isBeside(Entity owner, int at) {
    return owner.attribute() ? at - owner.next() <= 2 : at == owner.next();
  }

  /** A run of words in capitals. */
  private Optional<Entity> name(int at) {
    if (!isNameWord(at)) {
      return Optional.empty();
    }
    int next = at + 1;
    while (isNameWord(next)
        || (tokens.isDashAt(next) && tokens.at(next).glued() && isNameWord(next + 1))
        || (tokens.word(next, "of")
            && Posts.isPost(tokens.at(next - 1).text())
            && isNameWord(next + 1))) {
      if (Places.of(phrase(next, 1)).isPresent()) {
        break;
      }
      next++;
    }
    boolean single = next == at + 1;
    boolean first =
        at == 0
            || tokens.at(at - 1).is("\"")
            || tokens.at(at - 1).is("'")
            || tokens.at(at - 1).is("\n");
    if (single && first && !isVerbNext(next)) {
      return Optional.empty();
    }
    String name = tokens.between(at, next).replaceAll("['’]s?$", "");
    return Optional.of(
        new Entity(name, Kind.NAME, Optional.empty(), isPossessive(next - 1), at, next));
  }

  private boolean isVerbNext(int at) {
    boolean described = tokens.at(at).is(",") && DESCRIBED.contains(tokens.at(at + 1).text());
    String word = tokens.at(at).text();
    return described
        || WordSet.of(
                """
          said, says, has, have, had, will, would, is, was, told
          """)
            .contains(word)
        || (word.length() > 4 && word.endsWith("ed"));
  }

  private boolean isNameWord(int at) {
    Token token = tokens.at(at);
    return token.isWord()
        && token.capital()
        && !NO_NAMES.contains(withoutPossessive(token.text()))
        && (!Nouns.isKnown(token.text()) || Posts.isPost(token.text()));
  }

  private boolean isPossessive(int at) {
    String text = tokens.at(at).text();
    return text.endsWith("'s") || (text.endsWith("s") && tokens.at(at + 1).is("'"));
  }

  private String phrase(int at, int length) {
    StringBuilder phrase = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      if (!tokens.at(i).isWord()) {
        return phrase.length() == 0 || i > at ? dotted(at, length) : "";
      }
      phrase.append(i == at ? "" : " ").append(tokens.at(i).text());
    }
    return withoutPossessive(phrase.toString());
  }

  private static String withoutPossessive(String text) {
    return text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }

  /** "U.S." is three or four pieces. */
  private String dotted(int at, int length) {
    if (length < 3 || !tokens.at(at + 1).is(".") || !tokens.at(at + 1).glued()) {
      return "";
    }
    return tokens.at(at + 2).glued() && tokens.at(at + 2).isWord()
        ? tokens.between(at, at + length).toLowerCase(Locale.ROOT)
        : "";
  }
}
