package org.waraid.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells for the figures of one sentence who did what, from the verbs and names around them. */
final class SentenceReader {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "to",
          "for",
          "with",
          "from",
          "in",
          "against",
          "of",
          "by",
          "at",
          "on",
          "between",
          "towards",
          "toward",
          "near",
          "into",
          "over",
          "under",
          "across",
          "among",
          "via",
          "through",
          "like",
          "including",
          "amid",
          "than",
          "since",
          "inside",
          "outside",
          "around");

  private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "we");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "has",
          "have",
          "had",
          "also",
          "will",
          "would",
          "is",
          "was",
          "were",
          "are",
          "been",
          "being",
          "already",
          "so",
          "far",
          "now",
          "since",
          "not",
          "to",
          "could",
          "can",
          "plans",
          "planned",
          "be",
          "earlier",
          "only",
          "ever",
          "may",
          "should",
          "must",
          "still",
          "did",
          "does",
          "yet",
          "previously",
          "separately",
          "recently",
          "alone",
          "itself",
          "themselves",
          "successfully");

  private static final Set<String> BE = Set.of("is", "was", "were", "are", "been", "being", "be");

  private final Tokens tokens;
  private final List<Entities.Entity> entities;
  private final List<Cues.Cue> cues;
  private final Clauses clauses;
  private final FactDrafter.Subjects subjects;

  SentenceReader(String text, FactDrafter.Subjects subjects) {
    this.subjects = subjects;
    tokens = new Tokens(text);
    entities = new Entities(tokens).all();
    entities.forEach(subjects::owns);
    cues = Cues.in(tokens);
    clauses = new Clauses(tokens);
  }

  /** A figure's place among the pieces of the sentence. */
  private record Span(int from, int next) {}

  /** The first that acts in this sentence: whom "it" means in the next. */
  Optional<Entities.Entity> subject() {
    return leftmost(0, tokens.size());
  }

  /** The forces that report in this sentence. */
  Optional<Entities.Entity> reporter() {
    return speaker("destroyed");
  }

  DraftFact draft(
      QuantityReader.Found figure, List<QuantityReader.Found> all, Article.Sentence sentence) {
    Span span = span(figure);
    Cues.Cue cue = cue(span, all);
    String status = cue == null ? "" : status(cue);
    if (isEstimate(span, cue) && (status.isEmpty() || isCount(status))) {
      status = "estimated";
    }
    String measure =
        new Measures(tokens)
            .of(
                figure.quantity(),
                status,
                span.from(),
                span.next(),
                clauses.start(span.from()),
                clauses.end(span.next() - 1));
    if (measure.equals("war length")) {
      return new DraftFact(
          figure,
          fighters(),
          Optional.empty(),
          measure,
          Optional.of("ongoing"),
          saidBy(),
          sentence);
    }
    Optional<String> actor = actor(cue, span, status);
    return new DraftFact(
        figure,
        actor,
        recipient(cue, span).filter(name -> !actor.equals(Optional.of(name))),
        measure,
        Optional.of(status).filter(told -> !told.isEmpty()),
        saidBy(),
        sentence);
  }

  /** The person to whom the article ascribes the sentence. */
  private Optional<String> saidBy() {
    return quoted()
        .filter(e -> e.kind() == Entities.Kind.NAME)
        .map(e -> Names.withoutPost(e.name()));
  }

  private Span span(QuantityReader.Found figure) {
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

  /** "an estimated 500", "the bank estimates that repairs will cost". */
  private boolean isEstimate(Span span, Cues.@Nullable Cue chosen) {
    boolean reported =
        cues.stream().anyMatch(c -> c.status().equals("estimated") && !c.equals(chosen));
    return (reported && chosen != null && tokens.word(chosen.from(), "cost"))
        || tokens.word(span.from(), "estimated")
        || tokens.word(span.from() + 1, "estimated");
  }

  private static boolean isCount(String status) {
    return Set.of("killed", "wounded", "killed or wounded", "displaced", "lost", "cost", "owed")
        .contains(status);
  }

  private Cues.@Nullable Cue cue(Span span, List<QuantityReader.Found> all) {
    Cues.@Nullable Cue best = null;
    int least = Integer.MAX_VALUE;
    for (Cues.Cue cue : cues) {
      int distance = distance(cue, span, all);
      if (distance < least) {
        least = distance;
        best = cue;
      }
    }
    return least < 60 ? best : null;
  }

  /** How far a cue is from a figure, in pieces, and more where the grammar parts them. */
  private int distance(Cues.Cue cue, Span span, List<QuantityReader.Found> all) {
    boolean inside = cue.from() >= span.from() && cue.from() < span.next();
    if (inside) {
      return cue.status().equals("estimated") ? 40 : 0;
    }
    boolean ahead = cue.next() <= span.from();
    int gap = ahead ? span.from() - cue.next() : cue.from() - span.next();
    int far = clauses.start(cue.from()) == clauses.start(span.from()) ? 0 : 20;
    int noun = cue.voice() == Cues.Voice.NOUN ? 4 : 0;
    int vague = cue.status().equals("estimated") || cue.status().equals("raised") ? 6 : 0;
    int between = figuresBetween(cue, span, all);
    if (ahead) {
      return gap + far + noun + vague + between;
    }
    if (isRelative(cue, span)) {
      return 0;
    }
    boolean theme = isPassive(cue) || cue.status().equals("held up") || gap == 0;
    boolean aside = tokens.at(cue.from() - 1).is(",");
    return gap + far + noun + vague + 6 * between + (theme ? 0 : 10) + (aside ? 12 : 0);
  }

  private int figuresBetween(Cues.Cue cue, Span span, List<QuantityReader.Found> all) {
    int low = Math.min(tokens.at(cue.from()).start(), tokens.at(span.from()).start());
    int high = Math.max(tokens.at(cue.from()).start(), tokens.at(span.from()).start());
    return (int) all.stream().filter(f -> f.start() > low && f.end() < high).count();
  }

  /** "the shells it promised", "$5bn that Norway has pledged". */
  private boolean isRelative(Cues.Cue cue, Span span) {
    if (cue.from() < span.next() || cue.from() > span.next() + 7) {
      return false;
    }
    for (int i = span.next(); i < cue.from(); i++) {
      if (!tokens.at(i).isWord()) {
        return false;
      }
    }
    Optional<Entities.Entity> near = adjacent(cue);
    boolean named = near.isPresent() && near.get().from() >= span.next() && !isObject(near.get());
    return cue.voice() == Cues.Voice.ACTIVE && (named || pronounBefore(cue) >= span.next());
  }

  private boolean isPassive(Cues.Cue cue) {
    return cue.voice() == Cues.Voice.ACTIVE
        && (BE.contains(tokens.at(cue.from() - 1).text())
            || tokens.word(cue.next(), "by")
            || BE.contains(tokens.at(cue.from() - 2).text()));
  }

  private String status(Cues.Cue cue) {
    boolean refused = false;
    for (int i = Math.max(0, cue.from() - 3); i < cue.from(); i++) {
      String word = tokens.at(i).text();
      refused |= Set.of("not", "never", "failed", "unable", "without").contains(word);
      refused |= word.endsWith("n't") || (word.equals("yet") && tokens.word(i + 1, "to"));
    }
    String told = isRuled(cue) ? ruled(cue) : cue.status();
    boolean pair = tokens.word(cue.next(), "or") || tokens.word(cue.next(), "and");
    boolean harm = told.equals("killed") && pair && tokens.at(cue.next() + 1).is("wounded");
    boolean second = told.equals("wounded") && tokens.word(cue.from() - 2, "killed");
    told = harm || second ? "killed or wounded" : told;
    return refused ? "not " + told : told;
  }

  /** "to send", and "sending" in "is considering sending" but not in "is sending". */
  private boolean isRuled(Cues.Cue cue) {
    boolean gerund = tokens.at(cue.from()).text().endsWith("ing");
    return cue.voice() == Cues.Voice.BASE
        || (gerund && cues.stream().anyMatch(ruler -> ruler.next() == cue.from()));
  }

  /** The status of an infinitive: "is in talks to buy" is talks, "will send" is a promise. */
  private String ruled(Cues.Cue base) {
    Cues.@Nullable Cue ruler = null;
    for (Cues.Cue cue : cues) {
      boolean before = cue.next() <= base.from() && base.from() - cue.next() < 12;
      boolean same = clauses.start(cue.from()) == clauses.start(base.from());
      ruler = before && same && cue.voice() != Cues.Voice.BASE ? cue : ruler;
    }
    if (ruler != null) {
      return ruler.status();
    }
    boolean gift = base.status().equals("sent") || base.status().equals("delivered");
    return gift ? "promised" : base.status();
  }

  private Optional<String> actor(Cues.@Nullable Cue cue, Span span, String status) {
    Optional<Entities.Entity> found = who(cue, span, status);
    return found.map(this::named).or(() -> bothSides(span));
  }

  /** "Its parliament" is that of whoever acted before. */
  private String named(Entities.Entity entity) {
    String name = subjects.named(entity);
    boolean its = tokens.word(entity.from() - 1, "its") && name.equals(entity.name());
    return its
        ? leftmost(0, entity.from())
            .or(subjects::last)
            .filter(owner -> owner.kind() == Entities.Kind.COUNTRY)
            .map(owner -> owner.name() + "'s " + name)
            .orElse(name)
        : name;
  }

  private Optional<String> bothSides(Span span) {
    for (int i = span.next(); i < span.next() + 4; i++) {
      if (tokens.words(i, List.of("both", "sides"))) {
        return Optional.of("both sides");
      }
    }
    return Optional.empty();
  }

  private Optional<Entities.Entity> who(Cues.@Nullable Cue cue, Span span, String status) {
    if (cue == null) {
      return behind("from", span.next()).or(() -> beside(span)).or(() -> leftmost(0, span.from()));
    }
    Optional<Entities.Entity> agent = behind("by", cue.next());
    boolean theme = cue.from() >= span.next() && !isRelative(cue, span);
    if (agent.isPresent() && (theme || isPassive(cue))) {
      return agent;
    }
    if (cue.voice() == Cues.Voice.RECEIVED) {
      return behind("from", span.next());
    }
    if (theme) {
      Optional<Entities.Entity> giver = behind("from", span.next()).or(() -> beside(span));
      return giver.or(() -> speaker(status)).or(() -> earlier(span.from()));
    }
    if (isPassive(cue) && BE.contains(tokens.at(cue.from() - 1).text())) {
      return behind("from", cue.next());
    }
    return doer(cue).or(() -> speaker(status));
  }

  private Optional<Entities.Entity> earlier(int at) {
    return leftmost(clauses.start(at), at);
  }

  private Optional<Entities.Entity> doer(Cues.Cue cue) {
    int pronoun = pronounBefore(cue);
    if (pronoun >= 0) {
      return antecedent(pronoun, cue.status());
    }
    Optional<Entities.Entity> near = adjacent(cue).filter(e -> !isObject(e) && !e.attribute());
    int start = clauses.start(cue.from());
    Optional<Entities.Entity> found = near.or(() -> leftmost(start, cue.from()));
    for (int i = start; found.isEmpty() && i < cue.from(); i++) {
      if (PRONOUNS.contains(tokens.at(i).text())) {
        found = antecedent(i, cue.status());
      }
    }
    return found.or(() -> attribute(start, cue.from())).or(() -> leftmost(0, start));
  }

  /** "It" is who speaks, or who acted before in this sentence, or in the one before. */
  private Optional<Entities.Entity> antecedent(int pronoun, String status) {
    if (tokens.word(pronoun, "we")) {
      return quoted();
    }
    int start = clauses.start(pronoun);
    Optional<Entities.Entity> speaker =
        start > 0 && Clauses.SPEECH.contains(tokens.at(start - 1).text())
            ? leftmost(clauses.start(start - 1), start).filter(e -> isBody(e) || !isIt(pronoun))
            : Optional.empty();
    return speaker
        .or(() -> leftmost(0, pronoun))
        .or(() -> status.equals("destroyed") ? subjects.reporter() : Optional.empty())
        .or(subjects::last)
        .or(() -> speaker("destroyed"));
  }

  /** Who says "we". */
  private Optional<Entities.Entity> quoted() {
    return entities.stream()
        .filter(
            e ->
                Clauses.SPEECH.contains(tokens.at(e.next()).text())
                    || Clauses.SPEECH.contains(tokens.at(e.from() - 1).text()))
        .findFirst();
  }

  private boolean isIt(int pronoun) {
    return tokens.word(pronoun, "it");
  }

  private static boolean isBody(Entities.Entity entity) {
    return entity.kind() != Entities.Kind.NAME;
  }

  /** Forces that report what was destroyed are those that destroyed it. */
  private Optional<Entities.Entity> speaker(String status) {
    if (!status.equals("destroyed")) {
      return Optional.empty();
    }
    return entities.stream()
        .filter(e -> e.kind() == Entities.Kind.STATE_BODY)
        .filter(e -> Clauses.SPEECH.contains(tokens.at(e.next()).text()))
        .findFirst();
  }

  private int pronounBefore(Cues.Cue cue) {
    int at = cue.from() - 1;
    while (at >= 0 && AUXILIARIES.contains(tokens.at(at).text())) {
      at--;
    }
    return PRONOUNS.contains(tokens.at(at).text()) ? at : -1;
  }

  private Optional<Entities.Entity> adjacent(Cues.Cue cue) {
    int at = cue.from() - 1;
    while (at >= 0 && AUXILIARIES.contains(tokens.at(at).text())) {
      at--;
    }
    int end = at + 1;
    return entities.stream().filter(e -> e.next() == end).findFirst();
  }

  private Optional<Entities.Entity> leftmost(int from, int to) {
    Optional<Entities.Entity> found =
        entities.stream()
            .filter(e -> e.from() >= from && e.next() <= to && !e.attribute() && !isObject(e))
            .findFirst();
    return found.or(() -> attribute(from, to));
  }

  /** "Germany's foreign minister": who is described stands for who describes. */
  private Optional<Entities.Entity> attribute(int from, int to) {
    return entities.stream()
        .filter(e -> e.from() >= from && e.next() <= to && e.attribute() && !isObject(e))
        .findFirst();
  }

  private boolean isObject(Entities.Entity entity) {
    int at = entity.from() - 1;
    while (tokens.word(at, "the") || tokens.word(at, "a") || tokens.word(at, "its")) {
      at--;
    }
    return PREPOSITIONS.contains(tokens.at(at).text());
  }

  /** "from the EU", "by Norway and Sweden", shortly behind a place. */
  private Optional<Entities.Entity> behind(String preposition, int at) {
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

  /** "Germany's €7bn package", "a US package worth $300m". */
  private Optional<Entities.Entity> beside(Span span) {
    return entities.stream()
        .filter(e -> e.attribute() && e.next() <= span.from() && e.next() >= span.from() - 4)
        .reduce((first, last) -> last);
  }

  private Optional<String> recipient(Cues.@Nullable Cue cue, Span span) {
    if (cue != null && cue.voice() == Cues.Voice.RECEIVED) {
      return doer(cue).map(subjects::named);
    }
    Optional<Entities.Entity> given =
        cue == null
            ? Optional.empty()
            : entities.stream()
                .filter(e -> e.from() == cue.next() && e.kind() == Entities.Kind.COUNTRY)
                .filter(e -> !e.attribute())
                .findFirst();
    return given
        .or(() -> behind("to", span.next()))
        .or(() -> behind("for", span.next()))
        .filter(e -> e.kind() == Entities.Kind.COUNTRY)
        .map(Entities.Entity::name);
  }

  private Optional<String> fighters() {
    List<String> countries =
        entities.stream()
            .filter(e -> e.kind() == Entities.Kind.COUNTRY)
            .map(Entities.Entity::name)
            .filter(name -> name.equals("Russia") || name.equals("Ukraine"))
            .distinct()
            .toList();
    return countries.isEmpty() ? Optional.empty() : Optional.of("Russia and Ukraine");
  }
}
