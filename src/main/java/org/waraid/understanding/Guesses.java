package org.waraid.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waraid.topic.Term;

/**
 * Finds what a question offers as a guess at who or what it was: "Is it Slovakia that blocks it?",
 * "Is Borrell the head of NATO?". Unlike "Does Slovakia block it?" it takes for granted that there
 * is one right answer. Immutable; safe for many threads.
 */
final class Guesses {
  private static final Set<String> COPULAS =
      Set.of("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't");

  private static final Set<String> BEFORE =
      Set.of("so", "and", "but", "wait", "hey", "ok", "okay", "well", "um", "then", "or", "hm");

  private static final Set<String> POINTING = Set.of("it", "that", "this");

  private static final Set<String> BETWEEN =
      Set.of(
          ("the a an actually really still now currently called named not only just then maybe"
                  + " perhaps")
              .split(" "));

  private static final Set<String> RELATIVE = Set.of("that", "who", "which", "whose");

  /** "Poland is the one that …", "the country opposing …". */
  private static final Set<String> ONE =
      Set.of(
          ("one country nation state member body government chamber person man woman guy politician"
                  + " minister leader official")
              .split(" "));

  private static final Set<String> AFTER =
      Set.of(
          ("right correct huh eh true then now or at in back when isn't wasn't no yes please still"
                  + " today")
              .split(" "));

  private final List<Word> words;
  private final List<Mention> mentions;

  private Guesses(List<Word> words, List<Mention> mentions) {
    this.words = words;
    this.mentions = mentions;
  }

  /** What a question offers as guesses; nothing where it makes none. */
  static Set<Term> of(List<Word> words, List<Mention> mentions) {
    return mentions.isEmpty() ? Set.of() : new Guesses(words, mentions).all();
  }

  private Set<Term> all() {
    int start = 0;
    while (start < words.size() && BEFORE.contains(text(start))) {
      start++;
    }
    Set<Term> guesses = new HashSet<>();
    if (COPULAS.contains(text(start))) {
      guesses.addAll(pointedAt(start + 1));
      guesses.addAll(
          mentionAt(afterBetween(start + 1)).map(one -> equated(one, one.to())).orElse(Set.of()));
    } else {
      // "It was Poland, right?", "it's Poland that …"
      int verb = POINTING.contains(text(start)) && !isShort(start) ? start + 1 : start;
      boolean told = isShort(start) || (verb > start && COPULAS.contains(text(verb)));
      if (told) {
        guesses.addAll(chosen(verb + 1));
      }
      guesses.addAll(stated(start));
    }
    return guesses;
  }

  private String text(int at) {
    return at < words.size() ? words.get(at).text() : "";
  }

  /** "it's", which is read as "it". */
  private boolean isShort(int at) {
    return POINTING.contains(text(at)) && words.get(at).isPossessive();
  }

  /** "is it X", "was it not X or Y who …". */
  private Set<Term> pointedAt(int at) {
    return POINTING.contains(text(at)) ? chosen(at + 1) : Set.of();
  }

  /** "X", "the X or the Y", with nothing but a clause behind. */
  private Set<Term> chosen(int from) {
    Set<Term> chosen = new HashSet<>();
    int at = from;
    Optional<Mention> mention = mentionAt(afterBetween(at));
    while (mention.isPresent()) {
      chosen.add(mention.get().term());
      at = mention.get().to();
      mention =
          text(at).equals("or") ? mentionAt(afterBetween(at + 1)) : mentionAt(afterBetween(at));
    }
    boolean ends = at >= words.size() || RELATIVE.contains(text(at)) || AFTER.contains(text(at));
    return ends ? chosen : Set.of();
  }

  /** "X is the Y", "X is the one that …". */
  private Set<Term> stated(int start) {
    Optional<Mention> one = mentionAt(afterBetween(start));
    return one.isPresent() && COPULAS.contains(text(one.get().to()))
        ? equated(one.get(), one.get().to() + 1)
        : Set.of();
  }

  /** "X the Y", where both are persons or posts; "X the one that …". */
  private Set<Term> equated(Mention one, int from) {
    int at = afterBetween(from);
    boolean isTheOne =
        at > from && ((ONE.contains(text(at)) && singlesOut(at + 1)) || isSuperlative(at));
    if (isTheOne) {
      return Set.of(one.term());
    }
    Optional<Mention> other = mentionAt(at);
    boolean same =
        other.isPresent()
            && one.term().kind() == Term.Kind.PERSON
            && other.get().term().kind() == Term.Kind.PERSON
            && !one.term().equals(other.get().term())
            && ends(other.get());
    return same ? Set.of(one.term(), other.orElseThrow().term()) : Set.of();
  }

  /** "the biggest donor". */
  private boolean isSuperlative(int at) {
    return text(at).endsWith("est") && text(at).length() > 5;
  }

  private boolean singlesOut(int at) {
    return at >= words.size() || RELATIVE.contains(text(at)) || text(at).endsWith("ing");
  }

  private boolean ends(Mention mention) {
    boolean possessive = words.get(mention.to() - 1).isPossessive();
    return !possessive && (mention.to() >= words.size() || AFTER.contains(text(mention.to())));
  }

  private int afterBetween(int from) {
    int at = from;
    while (BETWEEN.contains(text(at)) && mentionAt(at).isEmpty()) {
      at++;
    }
    return at;
  }

  private Optional<Mention> mentionAt(int at) {
    return mentions.stream().filter(mention -> mention.from() == at).findFirst();
  }
}
