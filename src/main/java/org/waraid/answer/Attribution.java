package org.waraid.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises a question for who stands behind the answer before: "who said so?", "says who?". */
final class Attribution {
  private static final Pattern ASKED =
      Pattern.compile(
          "\\W*(?:(?:and|but|so|ok|okay|hm+|wait|really|sorry|well|oh)\\W+)*(?:"
              + "(?:who|who's|whos)(?: is| has| was)?(?: the one)? (?:said|says|say|saying|claims|claimed|claiming|"
              + "told|stated|states|reported|reports|announced|mentioned|quoted)"
              + "(?: (?:so|that|this|it|these|those|them|all that|you that|us that|you|as much))?(?: number| figure)?"
              + "|(?:says|said) who(?: exactly)?|according to (?:who|whom)|on whose (?:word|authority)"
              + "|whose (?:words?|claim|statement|number|figure|estimate|quote)s? (?:is|are|was|were) "
              + "(?:that|this|it|these|those|they)|(?:is|was) (?:that|this) (?:a quote|quoted)"
              + "|(?:do you know |can you tell me |tell me )?who (?:said|says) (?:so|that|this|it))"
              + "(?: (?:then|though|again|exactly|please|by the way|anyway))?\\W*");

  private Attribution() {}

  static boolean asked(String text) {
    return ASKED.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
