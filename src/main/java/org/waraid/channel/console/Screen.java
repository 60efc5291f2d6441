package org.waraid.channel.console;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.text.WordUtils;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;

/** Writes the bot's side of a conversation: wrapped to the width, and dimmed where it can be. */
public final class Screen {
  private static final int WIDEST = 88;

  private final PrintWriter out;
  private final int width;
  private final boolean colour;

  private Screen(PrintWriter out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /** Plain lines as long as they are, for files, pipes and dumb terminals. */
  public static Screen plain(PrintWriter out) {
    return new Screen(out, Integer.MAX_VALUE, false);
  }

  /** Lines for a person's terminal. */
  public static Screen wide(PrintWriter out, int columns, boolean colour) {
    return new Screen(out, columns <= 0 ? WIDEST : Math.min(columns, WIDEST), colour);
  }

  void say(String text) {
    text.lines().forEach(line -> out.println(wrapped(line)));
    out.flush();
  }

  void reply(Reply reply) {
    say(reply.body().text().strip());
    String sources = ReplyText.sources(reply.citations());
    if (!sources.isEmpty()) {
      out.println(dim(wrapped(sources)));
    }
    suggest(reply.body().suggestions());
    out.println();
    out.flush();
  }

  void suggest(List<Suggestion> suggestions) {
    for (int i = 0; i < suggestions.size(); i++) {
      out.println(dim("  " + (i + 1) + ") ") + suggestions.get(i).title());
    }
    out.flush();
  }

  private String wrapped(String line) {
    return width == Integer.MAX_VALUE ? line : WordUtils.wrap(line, width, "\n", false);
  }

  private String dim(String text) {
    return colour ? new AttributedString(text, AttributedStyle.DEFAULT.faint()).toAnsi() : text;
  }
}
