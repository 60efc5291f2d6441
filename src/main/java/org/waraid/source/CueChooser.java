package org.waraid.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the verb or noun that tells what happened to a figure. */
final class CueChooser {
  /** A cue farther away says nothing of the figure. */
  private static final int FAR = 60;

  static final Set<String> BE = Set.of("is", "was", "were", "are", "been", "being", "be");

  private final Grammar grammar;

  CueChooser(Grammar grammar) {
    this.grammar = grammar;
  }

  Cues.@Nullable Cue cue(Grammar.Span span, List<QuantityReader.Found> all) {
    Cues.@Nullable Cue best = null;
    int least = Integer.MAX_VALUE;
    for (Cues.Cue cue : grammar.cues) {
      int distance = distance(cue, span, all);
      if (distance < least) {
        least = distance;
        best = cue;
      }
    }
    return least < FAR ? best : null;
  }

  /** How far a cue is from a figure, in pieces, and more where the grammar parts them. */
  private int distance(Cues.Cue cue, Grammar.Span span, List<QuantityReader.Found> all) {
    boolean inside = cue.from() >= span.from() && cue.from() < span.next();
    if (inside) {
      return cue.status().equals("estimated") ? 40 : 0;
    }
    boolean ahead = cue.next() <= span.from();
    int gap = ahead ? span.from() - cue.next() : cue.from() - span.next();
    int far = clauseGap(cue, span);
    int noun = cue.voice() == Cues.Voice.NOUN ? 4 : 0;
    int vague = cue.status().equals("estimated") || cue.status().equals("raised") ? 6 : 0;
    int between = figuresBetween(cue, span, all);
    if (ahead) {
      return gap + far + noun + vague + between;
    }
    if (isRelative(cue, span) || (happens(cue) && gap <= 1)) {
      return 0;
    }
    boolean theme = isPassive(cue) || cue.status().equals("held up") || happens(cue) || gap == 0;
    boolean aside = grammar.tokens.at(cue.from() - 1).is(",");
    return gap + far + noun + vague + 6 * between + (theme ? 0 : 10) + (aside ? 12 : 0);
  }

  /** What is told of another clause says little of this one, least if it has its own subject. */
  private int clauseGap(Cues.Cue cue, Grammar.Span span) {
    int start = grammar.clauses.start(span.from());
    if (grammar.clauses.start(cue.from()) == start) {
      return 0;
    }
    boolean own =
        cue.next() <= start
            && grammar.leftmost(start, span.from()).filter(e -> !e.attribute()).isPresent();
    return own ? FAR : 20;
  }

  /** "900 have arrived": what is counted does it itself. */
  private boolean happens(Cues.Cue cue) {
    return Set.of("arrived", "died", "fled").contains(grammar.tokens.at(cue.from()).text());
  }

  private int figuresBetween(Cues.Cue cue, Grammar.Span span, List<QuantityReader.Found> all) {
    int low =
        Math.min(grammar.tokens.at(cue.from()).start(), grammar.tokens.at(span.from()).start());
    int high =
        Math.max(grammar.tokens.at(cue.from()).start(), grammar.tokens.at(span.from()).start());
    return (int) all.stream().filter(f -> f.start() > low && f.end() < high).count();
  }

  /** "the shells it promised", "$5bn that Norway has pledged". */
  boolean isRelative(Cues.Cue cue, Grammar.Span span) {
    if (cue.from() < span.next() || cue.from() > span.next() + 7) {
      return false;
    }
    for (int i = span.next(); i < cue.from(); i++) {
      if (!grammar.tokens.at(i).isWord()) {
        return false;
      }
    }
    Optional<Entities.Entity> near = grammar.adjacent(cue);
    boolean named =
        near.isPresent() && near.get().from() >= span.next() && !grammar.isObject(near.get());
    return cue.voice() == Cues.Voice.ACTIVE && (named || grammar.pronounBefore(cue) >= span.next());
  }

  boolean isPassive(Cues.Cue cue) {
    boolean gerund = grammar.tokens.at(cue.from()).text().endsWith("ing");
    return cue.voice() == Cues.Voice.ACTIVE
        && !gerund
        && (BE.contains(grammar.tokens.at(cue.from() - 1).text())
            || grammar.tokens.word(cue.next(), "by")
            || BE.contains(grammar.tokens.at(cue.from() - 2).text()));
  }

  String status(Cues.Cue cue) {
    boolean refused = false;
    for (int i = Math.max(0, cue.from() - 3); i < cue.from(); i++) {
      String word = grammar.tokens.at(i).text();
      refused |= Set.of("not", "never", "failed", "unable", "without").contains(word);
      refused |= word.endsWith("n't") || (word.equals("yet") && grammar.tokens.word(i + 1, "to"));
    }
    String told = isRuled(cue) && !refused ? ruled(cue) : cue.status();
    boolean pair = grammar.tokens.word(cue.next(), "or") || grammar.tokens.word(cue.next(), "and");
    boolean harm = told.equals("killed") && pair && grammar.tokens.at(cue.next() + 1).is("wounded");
    boolean second = told.equals("wounded") && grammar.tokens.word(cue.from() - 2, "killed");
    told = harm || second ? "killed or wounded" : told;
    return refused ? "not " + told : told;
  }

  /** "to send", and "sending" in "is considering sending" but not in "is sending". */
  private boolean isRuled(Cues.Cue cue) {
    boolean gerund = grammar.tokens.at(cue.from()).text().endsWith("ing");
    return cue.voice() == Cues.Voice.BASE
        || (gerund && grammar.cues.stream().anyMatch(ruler -> ruler.next() == cue.from()));
  }

  /** The status of an infinitive: "is in talks to buy" is talks, "will send" is a promise. */
  private String ruled(Cues.Cue base) {
    Cues.@Nullable Cue ruler = null;
    for (Cues.Cue cue : grammar.cues) {
      boolean before = cue.next() <= base.from() && base.from() - cue.next() < 12;
      boolean same = grammar.clauses.start(cue.from()) == grammar.clauses.start(base.from());
      ruler = before && same && cue.voice() != Cues.Voice.BASE ? cue : ruler;
    }
    if (ruler != null) {
      return ruler.status();
    }
    boolean gift = base.status().equals("sent") || base.status().equals("delivered");
    return gift ? "promised" : base.status();
  }

  /** "an estimated 500", "the bank estimates that repairs will cost". */
  boolean isEstimate(Grammar.Span span, Cues.@Nullable Cue chosen) {
    boolean reported =
        grammar.cues.stream().anyMatch(c -> c.status().equals("estimated") && !c.equals(chosen));
    return (reported && chosen != null && grammar.tokens.word(chosen.from(), "cost"))
        || grammar.tokens.word(span.from(), "estimated")
        || grammar.tokens.word(span.from() + 1, "estimated");
  }

  static boolean isCount(String status) {
    return Set.of("killed", "wounded", "killed or wounded", "displaced", "lost", "cost", "owed")
        .contains(status);
  }
}
