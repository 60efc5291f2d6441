package org.waraid.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.fact.FactStore;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * Completes a message that leans on the answer before it: what "they", "it" or "there" stand for
 * comes from that answer's topic. Immutable; safe for many threads.
 */
public final class Leaning {
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
  private static final int SHORT = 4;
  private static final int LONGEST = 12;
  private static final int BARE = 3;

  private static final Set<String> THINGS = Set.of("it", "that", "this", "those", "these", "its");
  private static final Set<String> PEOPLE = Set.of("they", "them", "their");
  private static final Set<String> PERSON = Set.of("he", "him", "his", "she", "her");
  private static final Set<String> THERE = Set.of("there");
  private static final Set<String> STARTS =
      Set.of("and", "but", "so", "or", "then", "also", "sorry", "ok", "okay", "hm", "hmm", "no");

  private final Map<String, Term> terms;
  private final FactStore facts;
  private final String language;

  Leaning(Catalogue catalogue, String language) {
    this.terms =
        catalogue.terms().stream().collect(Collectors.toUnmodifiableMap(Term::id, term -> term));
    this.facts = catalogue.facts();
    this.language = language;
  }

  /** Whether a message is likely to lean on the one before. */
  public static boolean leans(String text) {
    List<String> words = words(text);
    if (words.isEmpty() || words.size() > LONGEST) {
      return false;
    }
    return words.size() <= SHORT || STARTS.contains(words.get(0)) || hasPronoun(text);
  }

  /** The message without the words that only tie it to what was said before: "and who is he?". */
  public static String unbound(String text) {
    Matcher words = WORD.matcher(text);
    int start = 0;
    while (words.find() && STARTS.contains(words.group().toLowerCase(Locale.ROOT))) {
      start = words.end();
    }
    String rest = text.substring(start);
    int letter = 0;
    while (letter < rest.length() && !Character.isLetterOrDigit(rest.charAt(letter))) {
      letter++;
    }
    return letter == rest.length() ? text : rest.substring(letter);
  }

  /** Whether something in it stands for what was named before. */
  public static boolean hasPronoun(String text) {
    return words(text).stream()
        .anyMatch(
            word ->
                THINGS.contains(word)
                    || PEOPLE.contains(word)
                    || PERSON.contains(word)
                    || THERE.contains(word));
  }

  /** Whether it asks about him or her, which only the answer before can tell. */
  static boolean isAboutAPerson(String text) {
    return words(text).stream().anyMatch(PERSON::contains);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .toList();
  }

  /**
   * The message with its pronouns named; a bare question word gets the topic's title.
   *
   * @param asks whether it has a question word
   */
  Optional<String> completed(String text, boolean asks, Topic before) {
    Optional<String> actor = name(before.about().actor().stream());
    Map<Set<String>, Optional<String>> meant =
        Map.of(
            THINGS, thing(before, actor),
            PEOPLE, actor,
            PERSON, person(before),
            THERE, place(before).map(name -> "in " + name));
    StringBuilder named = new StringBuilder();
    Matcher words = WORD.matcher(text);
    boolean changed = false;
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      Optional<String> name =
          meant.entrySet().stream()
              .filter(entry -> entry.getKey().contains(word))
              .flatMap(entry -> entry.getValue().stream())
              .findFirst();
      changed |= name.isPresent();
      words.appendReplacement(named, Matcher.quoteReplacement(name.orElse(words.group())));
    }
    words.appendTail(named);
    if (changed) {
      return Optional.of(named.toString());
    }
    return words(text).size() <= BARE && asks
        ? Optional.ofNullable(before.title().get(language)).map(title -> text + " " + title)
        : Optional.empty();
  }

  /** Who said what the topic tells, or whom it is about. */
  private Optional<String> person(Topic topic) {
    Stream<String> speakers =
        topic.facts().stream()
            .flatMap(id -> facts.fact(id).stream())
            .flatMap(fact -> fact.saidBy().stream());
    return name(ofKind(Stream.concat(topic.about().actor().stream(), speakers), Term.Kind.PERSON));
  }

  private Optional<String> place(Topic topic) {
    return name(
        ofKind(
            Stream.concat(topic.about().actor().stream(), topic.about().mentions().stream()),
            Term.Kind.PLACE));
  }

  private Stream<String> ofKind(Stream<String> ids, Term.Kind kind) {
    return ids.filter(
        id -> Optional.ofNullable(terms.get(id)).filter(term -> term.kind() == kind).isPresent());
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
