package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waraid.topic.Term;

/**
 * A message, or a part of one, made ready to be understood.
 *
 * @param text normalised, spelling repaired
 * @param words its words, repaired
 * @param frame what it names
 */
public record Utterance(String text, List<Word> words, Frame frame) {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the of to in on at by for from with and or but so if as is are was were be been being do does did "
                  + "has have had can could will would should may might must it its it's this that that's these those "
                  + "there their they them he him his she her we our us you your i me my what what's which who whom "
                  + "whose when where why how not no yes any some all just only please pls tell know say said says "
                  + "about into than then also too very really much many exactly actually right ok okay hey hi hello "
                  + "like get got up out now still yet ever even more most s t re ve ll d m")
              .split(" "));

  public Utterance {
    requireNonNull(text, "text is null");
    words = List.copyOf(words);
    requireNonNull(frame, "frame is null");
  }

  /** The same words, taken to name something else. */
  public Utterance withFrame(Frame other) {
    return new Utterance(text, words, other);
  }

  /** How the message itself writes a term that it names. */
  public Optional<String> written(Term term) {
    return frame.mentions().stream()
        .filter(mention -> mention.term().equals(term) && mention.to() <= words.size())
        .findFirst()
        .map(this::written);
  }

  /** How the message itself writes what a mention names. */
  public String written(Mention mention) {
    return words.subList(mention.from(), mention.to()).stream()
        .map(Word::written)
        .collect(Collectors.joining(" "));
  }

  List<String> wordTexts() {
    return words.stream().map(Word::text).toList();
  }

  /** The words that carry meaning. */
  public Set<String> contentWords() {
    return words.stream()
        .map(Word::text)
        .filter(word -> word.length() > 1 && !FUNCTION_WORDS.contains(word))
        .collect(Collectors.toSet());
  }
}
