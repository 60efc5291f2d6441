package org.waraid.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an article from a UTF-8 text file with blank lines between its paragraphs. Safe to share
 * between threads.
 */
public final class ArticleReader {
  private static final long LARGEST = 2_000_000;

  /** Texts broken at a fixed width have no line longer than this. */
  private static final int WIDEST = 120;

  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * Reads a file.
   *
   * @throws ArticleException if the file is missing, empty, too large or not UTF-8
   */
  public Article read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ArticleException(
          "%s: no such file; give the path of the article's text".formatted(file));
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new ArticleException(
            "%s: larger than 2 MB; give the text of one article, without pictures or markup"
                .formatted(file));
      }
      return parse(decode(Files.readAllBytes(file)));
    } catch (CharacterCodingException e) {
      throw new ArticleException(
          "%s: not UTF-8; save the text with the encoding UTF-8 and try again".formatted(file));
    } catch (EmptyArticle e) {
      throw new ArticleException(
          "%s: empty; paste the article's text into it, a blank line between its paragraphs"
              .formatted(file));
    } catch (IOException e) {
      throw new ArticleException("%s: cannot be read; check who may read it".formatted(file));
    }
  }

  /** Cuts a text into paragraphs and sentences. */
  public Article of(String text) {
    try {
      return parse(text);
    } catch (EmptyArticle e) {
      throw new ArticleException("the article is empty");
    }
  }

  private static final class EmptyArticle extends Exception {}

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private Article parse(String text) throws EmptyArticle {
    List<List<String>> blocks = blocks(text);
    if (blocks.isEmpty()) {
      throw new EmptyArticle();
    }
    int widest = blocks.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
    List<Article.Paragraph> paragraphs = new ArrayList<>();
    for (List<String> lines : blocks) {
      int number = paragraphs.size() + 1;
      List<Article.Sentence> sentences = new ArrayList<>();
      for (String piece : unwrapped(lines, widest)) {
        for (String sentence : splitter.split(piece)) {
          sentences.add(new Article.Sentence(number, sentences.size() + 1, sentence));
        }
      }
      paragraphs.add(new Article.Paragraph(number, sentences));
    }
    return new Article(paragraphs);
  }

  private static List<List<String>> blocks(String text) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : text.replace("\ufeff", "").lines().toList()) {
      String trimmed = line.strip().replace('\u00a0', ' ').strip();
      if (!trimmed.isEmpty()) {
        block.add(trimmed);
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      blocks.add(List.copyOf(block));
    }
    return blocks;
  }

  /** Joins lines broken for width alone; a caption, which ends without a stop, stays alone. */
  private static List<String> unwrapped(List<String> lines, int widest) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      piece.append(piece.isEmpty() ? "" : " ").append(line);
      boolean last = i + 1 == lines.size();
      if (last || !(endsSentence(line) || isWrapped(line, lines.get(i + 1), widest))) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private static boolean isWrapped(String line, String next, int widest) {
    boolean narrow = widest <= WIDEST && line.length() >= widest * 2 / 3;
    return narrow || Character.isLowerCase(next.charAt(0));
  }

  private static boolean endsSentence(String line) {
    int end = line.length() - 1;
    while (end > 0 && "\"'\u201d\u2019)]".indexOf(line.charAt(end)) >= 0) {
      end--;
    }
    return ".!?\u2026:,;".indexOf(line.charAt(end)) >= 0;
  }
}
