package org.waraid.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waraid.topic.Term;

/**
 * Finds the vocabulary's terms in a message: leftmost, longest first, whole words, without regard
 * to case or possessive endings. Immutable and safe for many threads.
 */
final class Lexicon {
  /** Abbreviations that are ordinary words in small letters: only capitals name the thing. */
  private static final Set<String> CAPITALS_ONLY =
      Set.of("who", "it", "am", "in", "is", "so", "no", "me", "or", "as", "at", "un", "ap", "do");

  /** Names that in small letters are ordinary words, too, unless "the" stands before them. */
  private static final Set<String> AFTER_THE =
      Set.of("fed", "hill", "house", "king", "moon", "fox");

  /** Names that in small letters are always ordinary words. */
  private static final Set<String> CAPITALISED_ONLY =
      Set.of("cad", "rub", "alphabet", "anchorage", "jersey", "reunion", "yank");

  /** After these, "us" in small letters means the speakers. */
  private static final Set<String> BEFORE_PRONOUN =
      Set.of(
          "tell",
          "give",
          "show",
          "let",
          "lets",
          "remind",
          "help",
          "for",
          "to",
          "with",
          "of",
          "on",
          "all",
          "both",
          "between",
          "behind",
          "against",
          "like",
          "than",
          "inform",
          "update",
          "enlighten",
          "teach",
          "ask",
          "makes",
          "make",
          "costs",
          "cost",
          "is",
          "around",
          "among");

  /** Before these, "us" in small letters is the country whatever stands before it. */
  private static final Set<String> AFTER_COUNTRY =
      Set.of(
          "aid",
          "congress",
          "money",
          "dollars",
          "dollar",
          "government",
          "military",
          "package",
          "funding",
          "funds",
          "help",
          "support",
          "secretary",
          "lawmakers",
          "president",
          "senate",
          "assistance",
          "total",
          "share",
          "contribution",
          "bill",
          "taxpayers",
          "donations",
          "cash");

  /** What a person has and a country does not. */
  private static final Set<String> PERSONS_OWN =
      Set.of(
          "name",
          "age",
          "job",
          "post",
          "role",
          "title",
          "wife",
          "husband",
          "family",
          "career",
          "salary",
          "speech",
          "statement",
          "words",
          "remarks",
          "quote",
          "opinion",
          "view",
          "take",
          "reaction",
          "birthday",
          "biography",
          "bio",
          "full",
          "first",
          "surname",
          "phone",
          "party");

  /** Whoever comes after one of these is helped, or fought, as a country is. */
  private static final Set<String> HELPING =
      Set.of(
          ("for behind against give gives gave giving given send sends sent sending fund funds funding bankroll"
                  + " bankrolls bankrolling arm arms arming support supports supporting back backs backing help helps"
                  + " helping abandon abandons abandoning finance finances financing")
              .split(" "));

  private final Node root = new Node();
  private final Map<String, Term> terms = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  Lexicon(Collection<Term> terms, String language) {
    for (Term term : terms) {
      this.terms.put(term.id(), term);
      Optional.ofNullable(term.name().get(language)).ifPresent(name -> add(term, name));
      term.aliases().getOrDefault(language, List.of()).forEach(alias -> add(term, alias));
      term.misspelled().getOrDefault(language, List.of()).forEach(alias -> add(term, alias));
    }
  }

  private void add(Term term, String alias) {
    List<Word> written = new ArrayList<>(Word.of(alias));
    if (written.size() > 1 && written.get(0).text().equals("the")) {
      written.remove(0);
    }
    Node node = root;
    for (Word word : written) {
      words.add(word.text());
      node = node.next.computeIfAbsent(word.text(), key -> new Node());
    }
    if (!written.isEmpty() && node.term == null) {
      node.term = term;
    }
  }

  Optional<Term> term(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /** All words of all names, which are never repaired. */
  Set<String> words() {
    return Set.copyOf(words);
  }

  List<Mention> find(List<Word> message) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < message.size()) {
      Optional<Mention> mention = longestAt(message, at);
      mention.ifPresent(mentions::add);
      at = mention.map(Mention::to).orElse(at + 1);
    }
    return mentions;
  }

  private Optional<Mention> longestAt(List<Word> message, int from) {
    Node node = root;
    Mention longest = null;
    for (int at = from; at < message.size(); at++) {
      node = node.next.get(message.get(at).text());
      if (node == null) {
        break;
      }
      Term term = node.term;
      if (term != null && !(at == from && isOrdinaryWord(message, at))) {
        longest = new Mention(meant(term, message, from, at), from, at + 1);
      }
    }
    return Optional.ofNullable(longest);
  }

  /**
   * "Zelensky's country", "Biden's cabinet", "aid for Zelensky": a person's possessive stands for
   * the country, except where what follows is the person's own; so does a person who is helped.
   */
  private Term meant(Term term, List<Word> message, int first, int last) {
    if (term.kind() != Term.Kind.PERSON) {
      return term;
    }
    boolean possessive = message.get(last).isPossessive() && last + 1 < message.size();
    boolean country =
        possessive
            ? !PERSONS_OWN.contains(message.get(last + 1).text())
            : first > 0 && HELPING.contains(message.get(first - 1).text());
    return country ? term.partOf().flatMap(this::term).orElse(term) : term;
  }

  private static boolean isOrdinaryWord(List<Word> message, int at) {
    Word word = message.get(at);
    if (word.isUpperCase()) {
      // Where everything is in capitals, capitals say nothing.
      return CAPITALS_ONLY.contains(word.text()) && message.stream().allMatch(Lexicon::inCapitals);
    }
    if (word.text().equals("us")) {
      boolean country =
          at + 1 < message.size() && AFTER_COUNTRY.contains(message.get(at + 1).text());
      return !country && at > 0 && BEFORE_PRONOUN.contains(message.get(at - 1).text());
    }
    // A sentence begins with a capital whatever its first word is.
    boolean small = at == 0 || !word.isCapitalised();
    if (small && AFTER_THE.contains(word.text())) {
      return at == 0 ? message.size() > 1 : !message.get(at - 1).text().equals("the");
    }
    return CAPITALS_ONLY.contains(word.text()) || (small && CAPITALISED_ONLY.contains(word.text()));
  }

  private static boolean inCapitals(Word word) {
    return word.isUpperCase() || !word.isPlain();
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Term term;
  }
}
