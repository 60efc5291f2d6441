package org.waraid.channel.console;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waraid.answer.Citation;
import org.waraid.answer.Reply;

/** A reply as plain text. */
public final class ReplyText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private ReplyText() {}

  /** The text and, when it stands on sources, a line that names them. */
  public static String of(Reply reply) {
    String text = reply.body().text().strip();
    String sources = sources(reply.citations());
    return sources.isEmpty() ? text : text + "\n" + sources;
  }

  /** Publisher and date of each source once: {@code — Al Jazeera, 29 November 2023}. */
  static String sources(List<Citation> citations) {
    return citations.stream()
        .map(ReplyText::source)
        .distinct()
        .collect(Collectors.joining("; ", citations.isEmpty() ? "" : "— ", ""));
  }

  private static String source(Citation citation) {
    return citation.publisher()
        + ", "
        + DAY.format(citation.date())
        + citation.link().map(link -> " (" + link + ")").orElse("");
  }
}
