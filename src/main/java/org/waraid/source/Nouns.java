package org.waraid.source;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Nouns that are counted: which word is one, and its singular, which is the unit of a figure. */
public final class Nouns {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          entry("people", "person"),
          entry("persons", "person"),
          entry("personnel", "person"),
          entry("others", "person"),
          entry("dead", "person"),
          entry("wounded", "person"),
          entry("injured", "person"),
          entry("killed", "person"),
          entry("missing", "person"),
          entry("men", "man"),
          entry("women", "woman"),
          entry("servicemen", "serviceman"),
          entry("children", "child"),
          entry("lives", "life"),
          entry("aircraft", "aircraft"),
          entry("ammunition", "round"),
          entry("kilometers", "kilometre"),
          entry("kilometer", "kilometre"),
          entry("km", "kilometre"),
          entry("kms", "kilometre"),
          entry("meters", "metre"),
          entry("metric", "tonne"),
          entry("kg", "kilogram"),
          entry("hrs", "hour"),
          entry("yrs", "year"),
          entry("mw", "megawatt"),
          entry("gw", "gigawatt"),
          entry("vessels", "vessel"),
          entry("buses", "bus"));

  /** Counted nouns, in the singular: known even where the plural is not written. */
  private static final Set<String> KNOWN =
      WordSet.of(
          """
          shell, drone, missile, rocket, tank, jet, fighter, plane, warplane, helicopter,
          howitzer, vehicle, truck, bus, lorry, ship, boat, vessel, launcher, battery, system,
          radar, interceptor, bullet, round, mine, grenade, rifle, gun, mortar, bomb, munition,
          warhead, projectile, generator, transformer, ambulance, package, tranche, loan, grant,
          month, year, week, day, hour, minute, decade, person, soldier, troop, civilian,
          casualty, child, man, woman, refugee, prisoner, worker, country, nation, state, member,
          ally, brigade, battalion, tonne, ton, kilometre, metre, mile, litre, barrel, megawatt,
          attack, strike, city, house, home, building, hospital, school, region, village,
          instructor, recruit, pilot, unit, piece, item, site, settlement
          """);

  /** Words in -s that are no plural nouns, and verbs that follow a bare number. */
  private static final Set<String> NOT_PLURAL =
      WordSet.of(
          """
          was, is, has, does, says, goes, its, his, this, thus, perhaps, always, overseas,
          besides, towards, afterwards, sometimes, less, across, hers, ours, yes, us, plus,
          versus, minus, as, comes, remains, includes, kills, wounds, previous, serious, various,
          nevertheless, whereas, unless, else's, worth, means, makes, takes, gives, needs
          """);

  private static final Set<String> STOP =
      WordSet.of(
          """
          of, in, to, for, from, on, at, by, with, into, since, after, before, over, under,
          against, amid, among, between, during, through, throughout, across, about, via, than,
          as, and, or, but, nor, while, that, which, who, whom, when, where, because, if, the, a,
          an, this, these, its, their, his, her, our, your, my, it, he, she, they, we, you, i,
          them, is, are, was, were, be, been, being, has, have, had, will, would, can, could, may,
          might, must, should, did, does, do, so, now, already, yet, still, not, only, ago, later,
          worth, said, says, sent, promised, pledged, given, per, until, went, came, out, up,
          down, off, so-called, toward, towards, within, without, near, around, despite, including
          """);

  /** Nouns of KNOWN that money buys. */
  private static final Set<String> WEAPONS =
      WordSet.of(
          """
          shell, drone, missile, rocket, tank, jet, howitzer, launcher, battery, system,
          interceptor, bullet, mine, grenade, rifle, munition, warplane, helicopter, vehicle,
          generator, transformer, radar, weapon
          """);

  private Nouns() {}

  static boolean isWeapon(String singular) {
    return WEAPONS.contains(singular);
  }

  static boolean isStop(String word) {
    return STOP.contains(word);
  }

  /** Whether a word names one or more countable things, whatever its number. */
  static boolean isKnown(String word) {
    return IRREGULAR.containsKey(word) || KNOWN.contains(word) || KNOWN.contains(singular(word));
  }

  static boolean isPlural(String word) {
    if (IRREGULAR.containsKey(word)) {
      return true;
    }
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && word.indexOf('\'') < 0
        && !NOT_PLURAL.contains(word);
  }

  /** The unit that a noun names: "batteries" are counted in "battery". */
  static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    String noun = word.endsWith("'s") || word.endsWith("s'") ? word.replace("'", "") : word;
    if (!isPlural(noun)) {
      return noun;
    }
    int length = noun.length();
    if (noun.endsWith("ies") && length > 4) {
      return noun.substring(0, length - 3) + "y";
    }
    boolean longEnding =
        noun.endsWith("sses")
            || noun.endsWith("ches")
            || noun.endsWith("shes")
            || noun.endsWith("xes")
            || noun.endsWith("zzes");
    return noun.substring(0, length - (longEnding ? 2 : 1));
  }

  /** The plural of a unit: "batteries" for "battery", "people" for "person". */
  public static String plural(String unit) {
    if (unit.equals("person")) {
      return "people";
    }
    if (unit.equals("child")) {
      return "children";
    }
    if (unit.equals("aircraft") || unit.endsWith("s")) {
      return unit;
    }
    if (unit.endsWith("man")) {
      return unit.substring(0, unit.length() - 2) + "en";
    }
    boolean consonant = unit.endsWith("y") && !unit.endsWith("ay") && !unit.endsWith("ey");
    return consonant ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
  }
}
