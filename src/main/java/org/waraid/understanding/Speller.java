package org.waraid.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Repairs misspelled words towards the words that the response files use. A word that is known, in
 * the files or in English, is never touched. Safe for many threads.
 */
final class Speller {
  private static final int SHORTEST = 4;

  /** Used so seldom, a word is a name or an oddity: nothing that is often meant. */
  private static final long SELDOM = 3;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private final Set<String> known;
  private final Map<Integer, List<Candidate>> byLength = new HashMap<>();

  private record Candidate(String word, long uses, int letters) {}

  /**
   * Builds a speller.
   *
   * @param uses how often the response files use each word; the more often, the likelier a repair
   * @param known further words that are right as they are
   */
  Speller(Map<String, Long> uses, Set<String> known) {
    this.known = known;
    uses.forEach(
        (word, count) -> {
          if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
            byLength
                .computeIfAbsent(word.length(), length -> new ArrayList<>())
                .add(new Candidate(word, count, letters(word)));
          }
        });
  }

  List<Word> repair(List<Word> words) {
    return words.stream().map(this::repair).toList();
  }

  private Word repair(Word word) {
    if (!word.isPlain() || word.text().length() < SHORTEST || known.contains(word.text())) {
      return word;
    }
    return nearest(word.text()).map(word::withText).orElse(word);
  }

  private Optional<String> nearest(String word) {
    int allowed = word.length() < 6 ? 1 : 2;
    int letters = letters(word);
    Candidate best = null;
    double bestCost = Double.MAX_VALUE;
    for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
      for (Candidate candidate : byLength.getOrDefault(length, List.of())) {
        if (differ(letters, candidate.letters()) > allowed) {
          continue;
        }
        double cost = cost(word, candidate, allowed);
        // People get the first letter of a name right: "Arbat" is no misspelled Rabat.
        boolean unlikely =
            candidate.uses() <= SELDOM && word.charAt(0) != candidate.word().charAt(0);
        if (unlikely) {
          continue;
        }
        if (cost < bestCost) {
          best = candidate;
          bestCost = cost;
        }
      }
    }
    return Optional.ofNullable(best).map(Candidate::word);
  }

  /** A bit for each letter, which some share; cheap to compare. */
  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  /** So many letters only one of two words has; there are at least as many edits between them. */
  private static int differ(int a, int b) {
    return Math.max(Integer.bitCount(a & ~b), Integer.bitCount(b & ~a));
  }

  /** Edits, where two swapped letters count as one, a first letter kept and frequent use help. */
  private static double cost(String word, Candidate candidate, int allowed) {
    int edits = DISTANCE.apply(word, candidate.word());
    if (edits == 2 && isSwap(word, candidate.word())) {
      edits = 1;
    }
    if (edits < 0 || edits > allowed) {
      return Double.MAX_VALUE;
    }
    double firstLetter = word.charAt(0) == candidate.word().charAt(0) ? 0 : 0.6;
    return edits + firstLetter - 0.05 * Math.log1p((double) candidate.uses());
  }

  private static boolean isSwap(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i + 1 < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && a.substring(i + 2).equals(b.substring(i + 2));
      }
    }
    return false;
  }
}
