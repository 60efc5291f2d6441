package org.waraid.topic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/**
 * Warns of phrasings of two topics that differ in nothing that a reader would notice: an article, a
 * word of courtesy, a contraction, a letter of a long word. A word more or another order may mean
 * something else, so those are left to the trials.
 */
final class NearPhrasings {
  /** In shorter words one letter makes another word: sent and send, US and UK. */
  private static final int LONG_WORD = 7;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> LIGHT =
      Set.of("a", "an", "the", "please", "pls", "plz", "hey", "hi", "hello", "well", "so", "ok");
  private static final Map<String, String> CONTRACTIONS =
      Map.ofEntries(
          Map.entry("what's", "what is"),
          Map.entry("whats", "what is"),
          Map.entry("who's", "who is"),
          Map.entry("whos", "who is"),
          Map.entry("how's", "how is"),
          Map.entry("hows", "how is"),
          Map.entry("where's", "where is"),
          Map.entry("it's", "it is"),
          Map.entry("didn't", "did not"),
          Map.entry("didnt", "did not"),
          Map.entry("hasn't", "has not"),
          Map.entry("isn't", "is not"),
          Map.entry("doesn't", "does not"),
          Map.entry("i'm", "i am"));

  private final Loaded loaded;
  private final Map<String, Use> uses = new HashMap<>();

  NearPhrasings(Loaded loaded) {
    this.loaded = loaded;
  }

  void check() {
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      for (String list : List.of("ask", "yes", "no")) {
        Phrasings.phrases(topic.tree(), list).forEach(phrase -> check(topic, phrase));
      }
      for (Phrasings.Phrase miss : Phrasings.phrases(topic.tree(), "not-this")) {
        contradiction(topic, miss);
      }
    }
  }

  private void check(Entry topic, Phrasings.Phrase phrase) {
    String near = near(phrase.text().value());
    Use own = new Use(topic, phrase.text());
    Set<Place> told = new HashSet<>();
    for (String key : keys(near)) {
      Use other = uses.putIfAbsent(phrase.language() + "/" + key, own);
      if (other != null && !other.entry().isSame(topic) && told.isEmpty()) {
        told.add(other.text().place());
        tell(own, other);
      }
    }
  }

  private void tell(Use own, Use other) {
    String text = own.text().value();
    if (Phrasings.fold(text).equals(Phrasings.fold(other.text().value()))) {
      return; // That is no near miss; it was told as an error.
    }
    loaded.warn(
        own.text().place(),
        "near-phrasing",
        "'%s' is nearly '%s', which leads to '%s', in %s; delete one of them or say what sets them apart"
            .formatted(
                text,
                other.text().value(),
                Phrasings.name(other.entry()),
                loaded.show(other.text().place())));
  }

  private void contradiction(Entry topic, Phrasings.Phrase miss) {
    Use asked = uses.get(miss.language() + "/" + near(miss.text().value()));
    String text = miss.text().value();
    if (asked != null
        && asked.entry().isSame(topic)
        && !Phrasings.fold(text).equals(Phrasings.fold(asked.text().value()))) {
      loaded.warn(
          miss.text().place(),
          "near-phrasing",
          "'%s' is nearly '%s' in line %d, which this topic answers; a message is either answered or not"
              .formatted(text, asked.text().value(), asked.text().place().line()));
    }
  }

  /** What is left of a phrasing when everything is gone that makes no difference. */
  static String near(String text) {
    String straight = text.replace('’', '\'');
    String folded = Normalizer.normalize(straight, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> kept = new ArrayList<>();
    for (String word : MARKS.matcher(folded).replaceAll("").split("[^\\p{L}\\p{N}$€£%']+", -1)) {
      String whole = CONTRACTIONS.getOrDefault(word, word).replace("'", "");
      if (!whole.isEmpty() && !LIGHT.contains(whole)) {
        kept.add(whole);
      }
    }
    return kept.isEmpty() ? folded.strip() : String.join(" ", kept);
  }

  /**
   * The phrasing and what it becomes without a letter of a long word: two phrasings share one of
   * these when a letter is added, left out or exchanged.
   */
  private static Set<String> keys(String near) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(near);
    String[] words = near.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.length() >= LONG_WORD && word.chars().allMatch(Character::isLetter)) {
        // The last letter is a matter of grammar: blocked and blocker; but for a plural.
        int end = word.endsWith("s") ? word.length() : word.length() - 1;
        for (int letter = 1; letter < end; letter++) {
          words[i] = word.substring(0, letter) + "_" + word.substring(letter + 1);
          keys.add(String.join(" ", words));
          words[i] = word.substring(0, letter) + word.substring(letter + 1);
          keys.add(String.join(" ", words));
        }
        words[i] = word;
      }
    }
    return keys;
  }

  /** Where a phrasing stands. */
  private record Use(Entry entry, Tree.Text text) {}
}
