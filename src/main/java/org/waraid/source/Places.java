package org.waraid.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by every way that news call them: name, people, capital standing for a government. */
final class Places {
  /** What belongs to a country or union, as "name: adjective, …; capital". */
  private static final String SPELLINGS =
      """
      Ukraine: ukrainian, ukrainians; kyiv, kiev
      Russia: russian, russians, russian federation; moscow, kremlin
      United States: us, u.s, u.s., usa, america, biden administration, trump administration, american, americans, states; washington
      United Kingdom: uk, u.k, britain, british, great britain, england; london
      European Union: eu, european union; brussels
      Germany: german, germans; berlin
      France: french; paris
      Italy: italian, italians; rome
      Spain: spanish; madrid
      Portugal: portuguese; lisbon
      Netherlands: dutch, holland; hague, amsterdam
      Belgium: belgian;
      Luxembourg: luxembourgish;
      Poland: polish, poles; warsaw
      Czech Republic: czech, czechs, czechia; prague
      Slovakia: slovak, slovaks; bratislava
      Hungary: hungarian, hungarians; budapest
      Romania: romanian; bucharest
      Bulgaria: bulgarian; sofia
      Greece: greek, greeks; athens
      Turkey: turkish, turks, türkiye, turkiye; ankara
      Norway: norwegian, norwegians; oslo
      Sweden: swedish, swedes; stockholm
      Finland: finnish, finns; helsinki
      Denmark: danish, danes; copenhagen
      Iceland: icelandic; reykjavik
      Estonia: estonian, estonians; tallinn
      Latvia: latvian, latvians; riga
      Lithuania: lithuanian, lithuanians; vilnius
      Austria: austrian; vienna
      Switzerland: swiss; bern
      Ireland: irish; dublin
      Croatia: croatian; zagreb
      Slovenia: slovenian, slovene; ljubljana
      Serbia: serbian; belgrade
      Albania: albanian; tirana
      Moldova: moldovan; chisinau
      Georgia: georgian; tbilisi
      Belarus: belarusian; minsk
      Canada: canadian, canadians; ottawa
      Australia: australian, australians; canberra
      New Zealand: zealander; wellington
      Japan: japanese; tokyo
      South Korea: south korean, south koreans; seoul
      North Korea: north korean, north koreans; pyongyang
      China: chinese; beijing
      India: indian; delhi, new delhi
      Iran: iranian, iranians; tehran
      Israel: israeli, israelis; jerusalem
      Saudi Arabia: saudi; riyadh
      Qatar: qatari; doha
      Brazil: brazilian; brasilia
      Taiwan: taiwanese; taipei
      """;

  private static final Map<String, Place> PLACES = places();

  private Places() {}

  /** How a text calls a country. */
  enum Form {
    NAME,
    ADJECTIVE,
    CAPITAL
  }

  record Place(String country, Form form) {}

  static Optional<Place> of(String lowerCase) {
    return Optional.ofNullable(PLACES.get(lowerCase));
  }

  private static Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      places.put(name.toLowerCase(Locale.ROOT), new Place(name, Form.NAME));
    }
    SPELLINGS.lines().forEach(line -> add(places, line));
    return Map.copyOf(places);
  }

  private static void add(Map<String, Place> places, String line) {
    int colon = line.indexOf(':');
    int semicolon = line.indexOf(';');
    String country = line.substring(0, colon);
    places.put(country.toLowerCase(Locale.ROOT), new Place(country, Form.NAME));
    for (String word : line.substring(colon + 1, semicolon).strip().split(", ", -1)) {
      boolean people =
          word.matches(
              ".*(an|ans|ish|ese|ch|ian|eek|eeks|poles|czech|czechs|dutch"
                  + "|slovaks?|swiss|saudi|israelis?|finns|danes|swedes|turks|iraqi|qatari|slovene|icelandic)");
      places.put(word, new Place(country, people ? Form.ADJECTIVE : Form.NAME));
    }
    for (String word : line.substring(semicolon + 1).strip().split(", ", -1)) {
      places.put(word, new Place(country, Form.CAPITAL));
    }
    places.remove("");
  }
}
