package org.waraid.answer;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the bot says of its own accord in one language, as {@code texts_LANGUAGE.properties} has it.
 * Safe for many threads.
 */
final class Texts {
  private final Locale locale;
  private final ResourceBundle bundle;

  Texts(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle = ResourceBundle.getBundle("org.waraid.answer.texts", locale);
  }

  String language() {
    return locale.getLanguage();
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /**
   * One of several wordings.
   *
   * @param turn how many texts of this kind the reader has had
   */
  String inTurn(String key, int turn, Object... arguments) {
    int wordings = 0;
    while (bundle.containsKey(key + "." + (wordings + 1))) {
      wordings++;
    }
    return text(key + "." + (1 + Math.floorMod(turn, wordings)), arguments);
  }

  String list(List<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /** With a capital letter in front, and the rest as it is. */
  String sentenceCase(String text) {
    int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
    return text.substring(0, first).toUpperCase(locale) + text.substring(first);
  }

  /** As readers of the language write a day: "29 November 2023". */
  String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
