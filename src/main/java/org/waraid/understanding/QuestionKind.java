package org.waraid.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What sort of answer a question asks for. */
public enum QuestionKind {
  HOW_MUCH,
  HOW_MANY,
  HOW_LONG,
  HOW,
  WHO,
  WHAT,
  WHICH,
  WHEN,
  WHERE,
  WHY,
  YES_NO,
  COMPARE,
  /** One more beside what is known: "also", "who else", "any other". */
  MORE,
  /** A time of day, which few sources give. */
  HOUR,
  /** What something is called. */
  NAME,
  /** What came before or comes after: "the next summit", "his predecessor". */
  OTHER_TIME,
  /** So much for each of something: "per shell", "a month", "on average". */
  RATE,
  /** A part of a whole: "of the 61bn, how much is for …", "the breakdown by country". */
  PART,
  /** What the asked one thinks, would do or advises: no source answers for a bot. */
  OPINION;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
          "will", "would", "should", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't",
          "didn't", "hasn't", "haven't", "won't", "may", "must", "ain't");

  private static final Set<String> TAGS = Set.of("right", "correct", "huh", "eh", "true", "innit");

  private static final Set<String> TAG_SUBJECTS =
      Set.of("it", "he", "she", "they", "we", "you", "i", "there", "that");

  private static final Set<String> COMPARING =
      Set.of(
          "vs",
          "versus",
          "than",
          "compare",
          "compared",
          "comparison",
          "bigger",
          "larger",
          "smaller",
          "difference",
          "whichever",
          "or");

  private static final Pattern ASKS_FOR_OPINION =
      Pattern.compile(
          "\\b((do|did|would|don't) (you|u|ya) (really |personally |honestly |not )?"
              + "(think|believe|trust|agree|reckon|feel|find|like|prefer|support|care|say|guess|bet|predict)"
              + "|(your|ur) (own |honest |personal |best )?"
              + "(opinion|view|take|thoughts|bet|guess|forecast|prediction|advice|odds)"
              + "|thoughts on|what would you"
              + "|should (i|we|they|he|she|congress|nato|ukraine|kyiv|europe|america|germany|hungary|russia"
              + "|the (us|usa|eu|uk|west|world|bloc|alliance|americans|europeans|germans))"
              + "|predict|foresee|odds|likelihood|probability|(what's|what are|what is) the chances?"
              + "|greedy|stupid|selfish|immoral|cowards?|lying to|liars?|lazy|evil|worth it|shameful|disgraceful"
              + "|(behaving|acting) (badly|well|wrongly|irresponsibly|unfairly)"
              + "|(wrong|fair|wise|moral|smart|legal) (to|that|of)|(is|was) it right (to|that|of))\\b");

  /** "And also who …" joins questions; elsewhere these words ask for one more. */
  private static final Pattern ASKS_FOR_MORE =
      Pattern.compile(
          "\\b(?<!^|and |but )also\\b|\\b(else|another|others?|besides|too$|as well$)\\b");

  private static final Pattern ASKS_FOR_PART =
      Pattern.compile(
          "\\bportions?\\b|\\bbreakdown\\b|\\bbroken down\\b|\\bearmarked\\b|\\b(split|divided) (by|up|between|into)\\b"
              + "|\\b(what|which) (part|portion|slice|chunk) of\\b|\\bof (that|those|these|them|which)\\b"
              + "|\\bof (the|that|those|these|all the) [$€£]?(\\d\\S*|half|one|million|billion)\\b.*\\b(how|what|which|who)\\b"
              + "|\\b(how|what|which)\\b.* (of|out of) (the|that|those|these|all the) [$€£]?\\d");

  private static final Pattern ASKS_FOR_HOUR =
      Pattern.compile(
          "\\b(what|which) (exact |precise )?(time|hour)\\b|\\btime of (the )?(day|night)\\b|\\bo'?clock\\b");

  /** "Per cent" and "each other" count nothing. */
  private static final Pattern ASKS_FOR_RATE =
      Pattern.compile(
          "\\bper (?!cents?\\b)\\p{L}+|\\bapiece\\b|\\bon average\\b|\\baverage\\b|\\b(daily|weekly|monthly|yearly|annually)\\b"
              + "|\\b(a|every|each) (day|week|month|year|soldier|person|head|piece|shell|round|drone)\\b|\\beach$");

  private static final Pattern ASKS_FOR_NAME =
      Pattern.compile("\\bnames?\\b|\\bnamed\\b|\\bcalled\\b(?! (for|on|off|out|up)\\b)");

  private static final Pattern ASKS_FOR_OTHER_TIME =
      Pattern.compile(
          "\\b(next|previous|previously|former|formerly|predecessor|successor|afterwards|later on|last time|last year"
              + "|the year before|(the|a) (second|third|first) (day|time|round)|so far this|ever before|originally)\\b");

  private static final Set<String> DATES = Set.of("date", "day", "year", "month", "week");

  /** The name under which the response files know it: {@code how-much}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All kinds that the wording shows; empty for keywords. */
  static Set<QuestionKind> of(List<Word> words, boolean questionMark) {
    EnumSet<QuestionKind> kinds = EnumSet.noneOf(QuestionKind.class);
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
      interrogative(words.get(i).text(), next).ifPresent(kinds::add);
      if (COMPARING.contains(words.get(i).text())) {
        kinds.add(COMPARE);
      }
    }
    if (ASKS_FOR_OPINION.matcher(text(words)).find()) {
      kinds.add(OPINION);
    }
    if (ASKS_FOR_PART.matcher(text(words)).find()) {
      kinds.add(PART);
    }
    if (ASKS_FOR_HOUR.matcher(text(words)).find()) {
      kinds.add(HOUR);
    }
    if (ASKS_FOR_NAME.matcher(text(words)).find()) {
      kinds.add(NAME);
    }
    if (ASKS_FOR_OTHER_TIME.matcher(text(words)).find()) {
      kinds.add(OTHER_TIME);
    }
    if (ASKS_FOR_RATE.matcher(text(words)).find()) {
      kinds.add(RATE);
    }
    if (ASKS_FOR_MORE.matcher(text(words)).find()) {
      kinds.add(MORE);
    }
    if (startsLikeYesNo(words) || (questionMark && endsWithTag(words))) {
      kinds.add(YES_NO);
    }
    return kinds;
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static Optional<QuestionKind> interrogative(String word, String next) {
    return switch (word) {
      case "how" -> Optional.of(how(next));
      case "who", "whom", "whose", "who's", "whos" -> Optional.of(WHO);
      case "what", "what's", "whats", "wat", "wot" -> Optional.of(asked(WHAT, next));
      case "number", "count", "quantity" -> Optional.of(HOW_MANY);
      case "amount", "sum" -> Optional.of(HOW_MUCH);
      case "which" -> Optional.of(asked(WHICH, next));
      case "when", "when's", "whens" -> Optional.of(WHEN);
      case "where", "where's", "wheres" -> Optional.of(WHERE);
      case "why", "why's", "reason", "reasons", "motive", "motives", "cause", "causes" ->
          Optional.of(WHY);
      default -> Optional.empty();
    };
  }

  /** "What date" asks as "when" does. */
  private static QuestionKind asked(QuestionKind otherwise, String next) {
    return DATES.contains(next) ? WHEN : otherwise;
  }

  private static QuestionKind how(String next) {
    return switch (next) {
      case "much", "big", "large" -> HOW_MUCH;
      case "many" -> HOW_MANY;
      case "long" -> HOW_LONG;
      case "come" -> WHY;
      case "soon" -> WHEN;
      default -> HOW;
    };
  }

  private static boolean startsLikeYesNo(List<Word> words) {
    for (Word word : words) {
      if (AUXILIARIES.contains(word.text())) {
        return true;
      }
      if (!FILLERS.contains(word.text())) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> FILLERS =
      Set.of("so", "and", "but", "wait", "hey", "hi", "ok", "well", "um", "please", "then", "or");

  private static boolean endsWithTag(List<Word> words) {
    int last = words.size() - 1;
    return last >= 0
        && (TAGS.contains(words.get(last).text())
            || (last > 1
                && AUXILIARIES.contains(words.get(last - 1).text())
                && TAG_SUBJECTS.contains(words.get(last).text())));
  }
}
