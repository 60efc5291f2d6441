package org.waraid.channel.slack;

import com.slack.api.model.block.LayoutBlock;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.channel.ChannelTexts;

/**
 * Sets beside each sentence of a message what the sources say about the same thing. Calls nothing
 * true or false: that is for the reader to see. Thread-safe.
 */
final class Claims {
  private static final int MOST_SENTENCES = 12;
  private static final int LONGEST_QUOTE = 300;
  private static final int LONGEST_ANSWER = 1400;
  private static final int LONGEST_TEXT = 4000;
  private static final int FEWEST_LETTERS = 3;

  private final Assistant assistant;
  private final ChannelTexts texts;

  Claims(Assistant assistant, ChannelTexts texts) {
    this.assistant = assistant;
    this.texts = texts;
  }

  List<Part> check(String message) {
    List<String> sentences = sentences(message);
    if (sentences.isEmpty()) {
      return notice("slack.check.empty");
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    add(blocks, text, texts.text("slack.check.intro"));
    boolean any = false;
    for (String sentence : sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()))) {
      Reply reply = assistant.preview(sentence);
      boolean known = reply instanceof Reply.Answer || reply instanceof Reply.Passage;
      any |= known;
      String quote = ">" + escaped(sentence, LONGEST_QUOTE).replace("\n", " ");
      String said = known ? escaped(reply.body().text(), LONGEST_ANSWER) : nothing(reply);
      blocks.add(Blocks.section(quote + "\n" + said));
      text.append('\n').append(quote).append('\n').append(said);
      if (known && !reply.citations().isEmpty()) {
        blocks.add(Blocks.context(SlackRenderer.credits(reply, texts)));
      }
    }
    if (!any) {
      add(blocks, text, texts.text("slack.check.nothing"));
    }
    int left = sentences.size() - MOST_SENTENCES;
    if (left > 0) {
      add(blocks, text, texts.text("slack.check.left", left));
    }
    return List.of(new Part(SlackText.shortened(text.toString(), LONGEST_TEXT), blocks));
  }

  /** A decline says what is missing; other replies say nothing about a claim. */
  private String nothing(Reply reply) {
    boolean says =
        reply instanceof Reply.Decline decline
            && (decline.reason() == Reply.Reason.UNKNOWN_THING
                || decline.reason() == Reply.Reason.NOT_STATED);
    return says
        ? escaped(reply.body().text(), LONGEST_ANSWER)
        : SlackText.escape(texts.text("slack.check.unknown"));
  }

  private List<Part> notice(String key) {
    String text = SlackText.escape(texts.text(key));
    return List.of(new Part(text, List.of(Blocks.section(text))));
  }

  private static void add(List<LayoutBlock> blocks, StringBuilder text, String sentence) {
    String escaped = SlackText.escape(sentence);
    blocks.add(Blocks.section(escaped));
    text.append(text.isEmpty() ? "" : "\n").append(escaped);
  }

  private static String escaped(String text, int longest) {
    // Cut first: an escaped text that is five times as long still fits a section of its own.
    return SlackText.shortened(
        SlackText.escape(SlackText.shortened(text, longest)), LONGEST_ANSWER);
  }

  private static List<String> sentences(String message) {
    List<String> sentences = new ArrayList<>();
    for (String line : message.split("\\R", -1)) {
      BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      boundaries.setText(line);
      int start = boundaries.first();
      for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
        String sentence = line.substring(start, end).strip();
        if (sentence.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences;
  }
}
