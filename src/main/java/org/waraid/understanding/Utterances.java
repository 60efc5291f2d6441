package org.waraid.understanding;

import java.util.List;

/** Makes utterances: normalises, repairs spelling, reads the frame. Safe for many threads. */
final class Utterances {
  private final Speller speller;
  private final FrameReader frames;

  Utterances(Speller speller, FrameReader frames) {
    this.speller = speller;
    this.frames = frames;
  }

  /** Of a text as a person wrote it. */
  Utterance of(String message) {
    return ofNormalised(MessageText.normalised(message));
  }

  /** The terms that a text names as it stands, without any repair. */
  List<Mention> named(String text) {
    return frames.mentions(Word.of(text));
  }

  Utterance ofNormalised(String text) {
    List<Word> written = Word.of(text);
    List<Word> words = speller.repair(written);
    String repaired = substituted(text, written, words);
    return new Utterance(repaired, words, frames.read(repaired, words));
  }

  private static String substituted(String text, List<Word> written, List<Word> repaired) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i).text().equals(repaired.get(i).text())) {
        continue;
      }
      result.append(text, done, written.get(i).start()).append(repaired.get(i).text());
      done = written.get(i).start() + written.get(i).written().length();
    }
    return result.append(text, done, text.length()).toString();
  }
}
