package org.waraid.channel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waraid.answer.Reply;

/**
 * What stands under a reply: one source, however many of its sentences were used.
 *
 * @param publisher as readers know it
 * @param date when it was published
 * @param link where a reader can open it
 */
public record Credit(String publisher, LocalDate date, Optional<String> link) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ROOT);

  /** The sources of a reply, each once, in the order in which the reply names them. */
  public static List<Credit> of(Reply reply) {
    return reply.citations().stream()
        .map(place -> new Credit(place.publisher(), place.date(), place.link()))
        .distinct()
        .toList();
  }

  /** The date as people of a language write it: {@code 29 November 2023}. */
  public String dateIn(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return DAY.withLocale(locale).format(date);
  }

  /** Publisher and date without any markup. */
  public String plain(String language) {
    return publisher + ", " + dateIn(language);
  }
}
