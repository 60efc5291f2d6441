package org.waraid.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waraid.source.QuantityReader;

/** Reads the frame out of a message. Safe for many threads. */
final class FrameReader {
  private static final Set<String> NOW =
      Set.of(
          "now",
          "today",
          "tonight",
          "latest",
          "newest",
          "current",
          "currently",
          "recent",
          "recently",
          "nowadays",
          "rn",
          "breaking",
          "yesterday",
          "tomorrow",
          "update",
          "updates");

  private final Lexicon lexicon;
  private final QuantityReader quantities = new QuantityReader();

  FrameReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Frame read(String text, List<Word> words) {
    List<Integer> years =
        quantities.findDates(text).stream()
            .map(QuantityReader.DateFound::year)
            .flatMap(Optional::stream)
            .toList();
    return new Frame(
        lexicon.find(words),
        quantities.findAll(text),
        years,
        QuestionKind.of(words, text.contains("?")),
        words.stream().anyMatch(word -> NOW.contains(word.text())));
  }
}
