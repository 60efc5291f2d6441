package org.waraid.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.understanding.Mention;
import org.waraid.understanding.Segment;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Utterance;
import org.waraid.understanding.Word;

/**
 * Asks a question again about something else: "and Hungary?" after "what does Germany want?" means
 * "what does Hungary want?", whether or not the first had an answer. Safe for many threads.
 */
final class Substitution {
  private static final int LONGEST = 8;

  /** In characters: so many words are never longer, and longer texts are not kept. */
  private static final int LONGEST_TEXT = 200;

  /**
   * Whether a message names only something is the same in every talk, and asked at every message.
   */
  private static final int RECENT = 5_000;

  /** One may stand in another's place within each of these. */
  private static final List<Set<Term.Kind>> ALIKE =
      List.of(
          EnumSet.of(Term.Kind.COUNTRY, Term.Kind.BODY),
          EnumSet.of(Term.Kind.PERSON),
          EnumSet.of(Term.Kind.PLACE),
          EnumSet.of(Term.Kind.WEAPON));

  /** What may stand beside the name; anything else asks for something of its own. */
  private static final Set<String> BESIDE =
      Set.of(
          ("and or but so then no nope not sorry oops actually ok okay well hm hmm ah oh i we meant mean was were am"
                  + " asking talking about what how of for from by in with to the same question goes it that this"
                  + " rather instead please pls thanks also as too a an one did do does has have is are at on"
                  + " regarding concerning um uh")
              .split(" "));

  private static final Pattern HOME =
      Pattern.compile(
          "\\b(?:my|our|his|her|their) (?:own )?(?:country|homeland|nation|government)\\b"
              + "|\\bwe\\b(?=(?: \\w+){0,2} (?:sen[dt]|g[ai]ven?|pa(?:y|id)|promised?|provided?|donated?|done"
              + "|contributed?|spen[dt]|suppl(?:y|ied)|pledged?|doing)\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Understanding understanding;
  private final String language;
  private final Set<String> recipients;
  private final Cache<String, Optional<Utterance>> onlyNames =
      Caffeine.newBuilder().maximumSize(RECENT).build();

  Substitution(Catalogue catalogue, Understanding understanding, String language) {
    this.understanding = understanding;
    this.language = language;
    this.recipients =
        catalogue.topics().stream()
            .flatMap(topic -> topic.about().recipient().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The question before, asked of what this message names. */
  Optional<String> of(String text, String questionBefore) {
    return text.length() > LONGEST_TEXT
        ? Optional.empty()
        : onlyNames.get(text, this::onlyNames).flatMap(it -> of(it, questionBefore));
  }

  private Optional<Utterance> onlyNames(String text) {
    return mayApply(text)
        ? Optional.of(understanding.utterance(text)).filter(Substitution::isOnlyNames)
        : Optional.empty();
  }

  /** Whether a message is so short that it may only put another name into the question before. */
  private static boolean mayApply(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"));
    long beside = words.stream().filter(BESIDE::contains).count();
    return words.size() <= LONGEST && words.size() - beside <= 3;
  }

  private Optional<String> of(Utterance message, String questionBefore) {
    List<Mention> named = message.frame().mentions();
    // "No, not Poland, I meant the EU": the last one counts.
    Mention wanted = named.get(named.size() - 1);
    Set<Term.Kind> kinds =
        ALIKE.stream()
            .filter(alike -> alike.contains(wanted.term().kind()))
            .findFirst()
            .orElse(Set.of());
    String name = message.written(wanted);
    Utterance before = understanding.utterance(questionBefore);
    List<Mention> places =
        before.frame().mentions().stream().filter(it -> kinds.contains(it.term().kind())).toList();
    if (kinds.isEmpty() || places.stream().anyMatch(place -> place.term().equals(wanted.term()))) {
      return Optional.empty();
    }
    return places.stream()
        .filter(place -> !recipients.contains(place.term().id()))
        .findFirst()
        .map(place -> replaced(before, place, name))
        .or(() -> Optional.of(questionBefore.replaceFirst("[?!.\\s]*$", "") + ", " + name + "?"));
  }

  private static boolean isOnlyNames(Utterance message) {
    return !message.frame().mentions().isEmpty()
        && IntStream.range(0, message.words().size())
            .filter(
                at ->
                    message.frame().mentions().stream()
                        .noneMatch(mention -> mention.from() <= at && at < mention.to()))
            .mapToObj(at -> message.words().get(at).text())
            .allMatch(BESIDE::contains);
  }

  /** Out of its words, because a repaired word is not where the message has it. */
  private static String replaced(Utterance before, Mention place, String name) {
    List<Word> words = before.words();
    return Stream.of(
                words.subList(0, place.from()).stream().map(Word::text),
                Stream.of(name),
                words.subList(place.to(), words.size()).stream().map(Word::text))
            .flatMap(part -> part)
            .collect(Collectors.joining(" "))
        + "?";
  }

  /** "I live in Spain. What has my country sent?": with the country that the story names. */
  String atHome(Segment question, List<Segment> segments) {
    Matcher home = HOME.matcher(question.text());
    if (!home.find()) {
      return question.text();
    }
    return segments.subList(0, segments.indexOf(question)).stream()
        .map(story -> understanding.utterance(story.text()))
        .flatMap(
            story ->
                story.frame().mentions().stream()
                    .map(Mention::term)
                    .filter(term -> term.kind() == Term.Kind.COUNTRY)
                    .flatMap(term -> Optional.ofNullable(term.name().get(language)).stream()))
        .findFirst()
        .map(name -> home.replaceFirst(Matcher.quoteReplacement(name)))
        .orElse(question.text());
  }
}
