package org.waraid.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * Completes a message that leans on the answer before it: what "they", "it" or "there" stand for
 * comes from that answer's topic. Immutable; safe for many threads.
 */
final class Leaning {
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
  private static final int SHORT = 4;
  private static final int LONGEST = 12;

  private static final Set<String> THINGS = Set.of("it", "that", "this", "those", "these", "its");
  private static final Set<String> PEOPLE =
      Set.of("they", "them", "their", "he", "him", "his", "she", "her");
  private static final Set<String> STARTS =
      Set.of("and", "but", "so", "or", "then", "also", "sorry", "ok", "okay", "hm", "hmm", "no");

  private final Map<String, Term> terms;
  private final String language;

  Leaning(Catalogue catalogue, String language) {
    this.terms =
        catalogue.terms().stream().collect(Collectors.toUnmodifiableMap(Term::id, term -> term));
    this.language = language;
  }

  /** Whether a message is likely to lean on the one before. */
  static boolean leans(String text) {
    List<String> words = words(text);
    if (words.isEmpty() || words.size() > LONGEST) {
      return false;
    }
    return words.size() <= SHORT
        || STARTS.contains(words.get(0))
        || words.stream()
            .anyMatch(
                word -> THINGS.contains(word) || PEOPLE.contains(word) || word.equals("there"));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .toList();
  }

  /** The message with its pronouns named; empty when there are none to name. */
  Optional<String> completed(String text, Topic before) {
    Optional<String> actor = name(before.about().actor().stream());
    Optional<String> thing = thing(before, actor);
    Optional<String> place =
        name(
            Stream.concat(before.about().actor().stream(), before.about().mentions().stream())
                .filter(
                    id ->
                        Optional.ofNullable(terms.get(id))
                            .map(Term::kind)
                            .filter(Term.Kind.PLACE::equals)
                            .isPresent()));
    StringBuilder named = new StringBuilder();
    Matcher words = WORD.matcher(text);
    boolean changed = false;
    while (words.find()) {
      Optional<String> name = name(words.group().toLowerCase(Locale.ROOT), actor, thing, place);
      changed |= name.isPresent();
      words.appendReplacement(named, Matcher.quoteReplacement(name.orElse(words.group())));
    }
    words.appendTail(named);
    return changed ? Optional.of(named.toString()) : Optional.empty();
  }

  private static Optional<String> name(
      String word, Optional<String> actor, Optional<String> thing, Optional<String> place) {
    if (THINGS.contains(word)) {
      return thing;
    }
    if (PEOPLE.contains(word)) {
      return actor;
    }
    return word.equals("there") ? place.map(name -> "in " + name) : Optional.empty();
  }

  private Optional<String> thing(Topic topic, Optional<String> actor) {
    Optional<String> measure = name(topic.about().measure().stream());
    if (measure.isEmpty()) {
      return actor;
    }
    String owner = actor.map(name -> " of " + name).orElse("");
    return Optional.of(measure.get() + owner);
  }

  private Optional<String> name(Stream<String> ids) {
    return ids.flatMap(id -> Optional.ofNullable(terms.get(id)).stream())
        .flatMap(term -> Optional.ofNullable(term.name().get(language)).stream())
        .findFirst();
  }
}
