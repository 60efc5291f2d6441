package org.waraid.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Cuts a paragraph into sentences with OpenNLP's English model, and mends what the model gets wrong
 * in news: closing quotes, speakers behind a quote, titles and initials.
 */
final class SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static final Set<String> ABBREVIATED =
      WordSet.of(
          """
          mr, mrs, ms, dr, prof, gen, col, lt, maj, capt, sgt, sen, rep, gov, st, jr, sr, vs, no,
          jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, approx, u.s, u.k, u.n, e.u,
          e.g, i.e
          """);

  private static final String QUOTES = "\"'";

  private final SentenceModel model;

  SentenceSplitter() {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the sentence model is not in the program's jar: " + MODEL);
      }
      model = new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model cannot be read: " + MODEL, e);
    }
  }

  List<String> split(String paragraph) {
    String plain = plain(paragraph);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends(plain)) {
      String sentence = paragraph.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }

  /** Places are kept: each character stands for one character. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(Fingerprint.plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private List<Integer> ends(String plain) {
    // The detector keeps the probabilities of its last call: each text gets its own.
    SentenceDetectorME detector = new SentenceDetectorME(model);
    List<Integer> ends = new ArrayList<>();
    for (Span span : detector.sentPosDetect(plain)) {
      int end = span.getEnd();
      addSure(plain, ends.isEmpty() ? 0 : ends.get(ends.size() - 1), end, ends);
      int behindQuote = behindQuotes(plain, end);
      if (isEnd(plain, behindQuote)) {
        ends.add(behindQuote);
      }
    }
    ends.removeIf(end -> end >= plain.length());
    ends.add(plain.length());
    return ends.stream().distinct().sorted().toList();
  }

  /** Ends that the model missed: a stop, perhaps a quote, a space and a capital. */
  private static void addSure(String plain, int from, int to, List<Integer> ends) {
    for (int i = from; i < to - 1; i++) {
      if (".!?".indexOf(plain.charAt(i)) < 0) {
        continue;
      }
      int end = behindQuotes(plain, i + 1);
      if (end < to && plain.charAt(end) == ' ' && isEnd(plain, end)) {
        ends.add(end);
      }
    }
  }

  private static int behindQuotes(String plain, int at) {
    int end = at;
    while (end < plain.length() && (QUOTES + ")]").indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isEnd(String plain, int end) {
    int next = end;
    while (next < plain.length() && plain.charAt(next) == ' ') {
      next++;
    }
    if (next >= plain.length()) {
      return true;
    }
    char first = plain.charAt(behindQuotes(plain, next) % plain.length());
    boolean starts = Character.isUpperCase(first) || Character.isDigit(first);
    return starts && next > end && !isAbbreviation(plain, end);
  }

  private static boolean isAbbreviation(String plain, int end) {
    if (plain.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && !Character.isWhitespace(plain.charAt(start - 1))) {
      start--;
    }
    String word = plain.substring(start, end - 1).replaceAll("^[\"'(\\[]+", "");
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATED.contains(word.toLowerCase(java.util.Locale.ROOT));
  }
}
