package org.waraid.channel;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What channels say about themselves in one language, as {@code texts_LANGUAGE.properties} beside
 * this class has it. Safe for many threads.
 */
public final class ChannelTexts {
  private final Locale locale;
  private final ResourceBundle bundle;
  // Taking a pattern apart costs more than all else about a short answer.
  private final Map<String, String> constant = new ConcurrentHashMap<>();

  /**
   * The texts of a language.
   *
   * @param language its code; English where there are no texts in it
   */
  public ChannelTexts(String language) {
    this.locale = Locale.forLanguageTag(language);
    ResourceBundle.Control english =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = open(locale, english);
  }

  /** One text with its arguments put in. */
  public String text(String key, Object... arguments) {
    return arguments.length == 0
        ? constant.computeIfAbsent(key, this::formatted)
        : formatted(key, arguments);
  }

  private String formatted(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** A moment as people of the language write it, in UTC: {@code 29 November 2023, 18:05 UTC}. */
  public String time(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", locale)
        .format(moment.atOffset(ZoneOffset.UTC));
  }

  /** A language's name in that language: {@code English}. */
  public static String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  private static ResourceBundle open(Locale locale, ResourceBundle.Control control) {
    try {
      return ResourceBundle.getBundle("org.waraid.channel.texts", locale, control);
    } catch (java.util.MissingResourceException e) {
      return ResourceBundle.getBundle("org.waraid.channel.texts", Locale.ENGLISH, control);
    }
  }
}
