package org.waraid.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence taken apart: pieces, names, verbs and clauses, and how they stand to each other. */
final class Grammar {
  private static final Set<String> PREPOSITIONS =
      WordSet.of(
          """
          to, for, with, from, in, against, of, by, at, on, between, towards, toward, near, into,
          over, under, across, among, via, through, like, including, amid, than, since, inside,
          outside, around
          """);

  static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "we");

  private static final Set<String> AUXILIARIES =
      WordSet.of(
          """
          has, have, had, also, will, would, is, was, were, are, been, being, already, so, far,
          now, since, not, to, could, can, plans, planned, be, earlier, only, ever, may, should,
          must, still, did, does, yet, previously, separately, recently, alone, itself,
          themselves, successfully
          """);

  final Tokens tokens;
  final List<Entities.Entity> entities;
  final List<Cues.Cue> cues;
  final Clauses clauses;

  Grammar(String text) {
    tokens = new Tokens(text);
    entities = List.copyOf(new Entities(tokens).all());
    cues = List.copyOf(Cues.in(tokens));
    clauses = new Clauses(tokens);
  }

  /** The pieces of a figure. */
  record Span(int from, int next) {}

  Span span(QuantityReader.Found figure) {
    int from = 0;
    while (tokens.at(from).start() < figure.start()) {
      from++;
    }
    int next = from;
    while (next < tokens.size() && tokens.at(next).end() <= figure.end()) {
      next++;
    }
    return new Span(from, Math.max(next, from + 1));
  }

  Optional<Entities.Entity> leftmost(int from, int to) {
    Optional<Entities.Entity> found =
        entities.stream()
            .filter(e -> e.from() >= from && e.next() <= to && !e.attribute() && !isObject(e))
            .findFirst();
    Optional<Entities.Entity> described = attribute(from, to);
    return described
        .filter(first -> found.isEmpty() || isVerbBetween(first, found.get()))
        .or(() -> found);
  }

  /** In "Russian missiles hit Odesa" it is Russia that acts. */
  private boolean isVerbBetween(Entities.Entity first, Entities.Entity second) {
    return first.next() <= second.from()
        && cues.stream()
            .filter(cue -> cue.voice() != Cues.Voice.NOUN)
            .anyMatch(cue -> cue.from() >= first.next() && cue.next() <= second.from());
  }

  /** "Germany's foreign minister": who is described stands for who describes. */
  Optional<Entities.Entity> attribute(int from, int to) {
    return entities.stream()
        .filter(e -> e.from() >= from && e.next() <= to && e.attribute() && !isObject(e))
        .findFirst();
  }

  boolean isObject(Entities.Entity entity) {
    int at = entity.from() - 1;
    while (tokens.word(at, "the") || tokens.word(at, "a") || tokens.word(at, "its")) {
      at--;
    }
    return PREPOSITIONS.contains(tokens.at(at).text());
  }

  Optional<Entities.Entity> adjacent(Cues.Cue cue) {
    int at = cue.from() - 1;
    while (at >= 0 && AUXILIARIES.contains(tokens.at(at).text())) {
      at--;
    }
    int end = at + 1;
    return entities.stream().filter(e -> e.next() == end).findFirst();
  }

  int pronounBefore(Cues.Cue cue) {
    int at = cue.from() - 1;
    while (at >= 0 && AUXILIARIES.contains(tokens.at(at).text())) {
      at--;
    }
    return PRONOUNS.contains(tokens.at(at).text()) ? at : -1;
  }

  /** "from the EU", "by Norway and Sweden", shortly behind a place. */
  Optional<Entities.Entity> behind(String preposition, int at) {
    for (int i = at; i < at + 9 && i < tokens.size(); i++) {
      int start = tokens.word(i + 1, "the") ? i + 2 : i + 1;
      if (tokens.at(i).is(",") || tokens.at(i).is(";")) {
        return Optional.empty();
      }
      if (tokens.word(i, preposition)) {
        return entities.stream()
            .filter(e -> e.from() >= start && e.from() <= start + 1)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
