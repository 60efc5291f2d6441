package org.waraid.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waraid.channel.Desk;
import org.waraid.topic.Term;
import org.waraid.understanding.Explained;
import org.waraid.understanding.Frame;
import org.waraid.understanding.MessageText;
import org.waraid.understanding.Understood;

/** Tells editors how a question is understood. Thread-safe. */
final class Explaining {
  private final Live live;

  Explaining(Live live) {
    this.live = live;
  }

  Desk.Explanation of(String question) {
    Explained explained = live.version().understanding().explain(question);
    Understood understood = explained.understood();
    List<Desk.Candidate> candidates = new ArrayList<>();
    for (Understood.Candidate candidate : understood.candidates()) {
      explained.reasons().stream()
          .filter(reasons -> reasons.topic().equals(candidate.topicId()))
          .findFirst()
          .ifPresent(
              reasons -> candidates.add(candidate(candidate, reasons, understood.threshold())));
    }
    return new Desk.Explanation(
        read(question, understood), candidates, live.answerer().preview(question));
  }

  private static Desk.Candidate candidate(
      Understood.Candidate candidate, Explained.Reasons reasons, double needed) {
    return new Desk.Candidate(
        candidate.topicId(),
        candidate.confidence(),
        needed,
        List.of(
            new Desk.Signal("words", reasons.byWords()),
            new Desk.Signal("meaning", reasons.bySentence()),
            new Desk.Signal("nearest phrasing", Math.max(0, reasons.nearest())),
            new Desk.Signal("nearest near miss", Math.max(0, reasons.nearMiss()))),
        reasons.phrasings(),
        Stream.concat(
                candidate.foreign().stream().map(Term::id),
                candidate.foreignYears().stream().map(String::valueOf))
            .toList());
  }

  private static List<String> read(String question, Understood understood) {
    List<String> read = new ArrayList<>();
    if (!understood.utterance().text().equals(MessageText.normalised(question))) {
      read.add("read as: " + understood.utterance().text());
    }
    Frame frame = understood.utterance().frame();
    frame
        .terms()
        .forEach(term -> read.add(term.kind().name().toLowerCase(Locale.ROOT) + ": " + term.id()));
    frame.figures().forEach(figure -> read.add("figure: " + figure.text()));
    frame.years().forEach(year -> read.add("year: " + year));
    frame.kinds().stream()
        .sorted()
        .forEach(kind -> read.add("asks: " + kind.name().toLowerCase(Locale.ROOT)));
    if (frame.asksForNow()) {
      read.add("asks for the present");
    }
    return read;
  }

  /** Topics that a question may belong to, the likeliest first. */
  List<String> likeliest(String question) {
    return live.version().understanding().explain(question).understood().candidates().stream()
        .map(Understood.Candidate::topicId)
        .toList();
  }
}
