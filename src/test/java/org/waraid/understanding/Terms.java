package org.waraid.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waraid.topic.Term;

/** A small vocabulary for tests. */
final class Terms {
  static final Term UNITED_STATES =
      term("united-states", Term.Kind.COUNTRY, "", "United States", "US", "USA", "America");
  static final Term UKRAINE = term("ukraine", Term.Kind.COUNTRY, "", "Ukraine", "Kyiv");
  static final Term HUNGARY = term("hungary", Term.Kind.COUNTRY, "", "Hungary");
  static final Term SLOVAKIA = term("slovakia", Term.Kind.COUNTRY, "", "Slovakia");
  static final Term KOREA = term("south-korea", Term.Kind.COUNTRY, "", "Korea", "South Korea");
  static final Term CONGRESS =
      term("congress", Term.Kind.BODY, "united-states", "US Congress", "Congress");
  static final Term DUMA = term("duma", Term.Kind.BODY, "russia", "Duma");
  static final Term WHO = term("who", Term.Kind.BODY, "", "WHO", "World Health Organization");
  static final Term FED =
      term("fed", Term.Kind.BODY, "united-states", "Federal Reserve", "the Fed");
  static final Term ZELENSKY = term("zelensky", Term.Kind.PERSON, "ukraine", "Zelensky");
  static final Term BLINKEN = term("blinken", Term.Kind.PERSON, "united-states", "Blinken");
  static final Term BRUSSELS = term("brussels", Term.Kind.PLACE, "", "Brussels");
  static final Term VILNIUS = term("vilnius", Term.Kind.PLACE, "", "Vilnius");
  static final Term HAGUE = term("hague", Term.Kind.PLACE, "", "The Hague");
  static final Term SHELL = term("shell", Term.Kind.UNIT, "", "shells", "shell");
  static final Term EURO = term("euro", Term.Kind.UNIT, "", "euros", "euro");
  static final Term AID = term("aid", Term.Kind.MEASURE, "", "aid", "help");

  static final List<Term> ALL =
      List.of(
          UNITED_STATES,
          UKRAINE,
          HUNGARY,
          SLOVAKIA,
          KOREA,
          CONGRESS,
          DUMA,
          WHO,
          FED,
          ZELENSKY,
          BLINKEN,
          BRUSSELS,
          VILNIUS,
          HAGUE,
          SHELL,
          EURO,
          AID);

  private Terms() {}

  private static Term term(String id, Term.Kind kind, String partOf, String... names) {
    return new Term(
        id,
        kind,
        Map.of("en", names[0]),
        Map.of("en", List.of(names)),
        id.equals("ukraine") ? Map.of("en", List.of("ukrane")) : Map.of(),
        Optional.of(partOf).filter(text -> !text.isEmpty()));
  }
}
