package org.waraid.source;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The text of a source: paragraphs of sentences, headings and captions counted. Immutable.
 *
 * @param paragraphs in the order of the text; the first has number 1
 */
public record Article(List<Paragraph> paragraphs) {
  public Article {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A paragraph, a heading or a caption; its first sentence has number 1. */
  public record Paragraph(int number, List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /** A sentence at its place. */
  public record Sentence(int paragraph, int number, String text) {
    public Sentence {
      requireNonNull(text, "text is null");
    }

    public String fingerprint() {
      return Fingerprint.of(text);
    }
  }

  /** The sentence at a place, both numbers from 1; empty where the article has none. */
  public Optional<Sentence> passage(int paragraph, int sentence) {
    if (paragraph < 1 || paragraph > paragraphs.size()) {
      return Optional.empty();
    }
    List<Sentence> sentences = paragraphs.get(paragraph - 1).sentences();
    return sentence < 1 || sentence > sentences.size()
        ? Optional.empty()
        : Optional.of(sentences.get(sentence - 1));
  }

  public List<Sentence> sentences() {
    return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
  }
}
