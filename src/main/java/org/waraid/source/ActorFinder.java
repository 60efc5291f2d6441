package org.waraid.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who does what a cue tells, who gets it, and who says so. */
final class ActorFinder {
  private final Grammar grammar;
  private final CueChooser chooser;
  private final Subjects subjects;

  ActorFinder(Grammar grammar, CueChooser chooser, Subjects subjects) {
    this.grammar = grammar;
    this.chooser = chooser;
    this.subjects = subjects;
  }

  Optional<String> actor(Cues.@Nullable Cue cue, Grammar.Span span, String status) {
    Optional<Entities.Entity> found = who(cue, span, status);
    return found.map(this::listed).or(() -> bothSides(span));
  }

  /** "Norway, Sweden and Denmark" act together. */
  private String listed(Entities.Entity first) {
    StringBuilder names = new StringBuilder(named(first));
    Optional<Entities.Entity> next = nextListed(first);
    while (next.isPresent()) {
      Optional<Entities.Entity> behind = nextListed(next.get());
      names.append(behind.isPresent() ? ", " : " and ").append(named(next.get()));
      next = behind;
    }
    return names.toString();
  }

  private Optional<Entities.Entity> nextListed(Entities.Entity entity) {
    int at = entity.next();
    boolean comma = grammar.tokens.at(at).is(",");
    boolean and = grammar.tokens.word(at, "and");
    int start = grammar.tokens.word(at + 1, "the") ? at + 2 : at + 1;
    boolean countries = entity.kind() == Entities.Kind.COUNTRY && (comma || and);
    return grammar.entities.stream()
        .filter(e -> countries && e.from() == start && e.kind() == Entities.Kind.COUNTRY)
        .filter(e -> !e.attribute() && (and || nextListed(e).isPresent()))
        .findFirst();
  }

  /** "Its parliament" is that of whoever acted before. */
  private String named(Entities.Entity entity) {
    String name = subjects.named(entity);
    boolean its = grammar.tokens.word(entity.from() - 1, "its") && name.equals(entity.name());
    return its
        ? grammar
            .leftmost(0, entity.from())
            .or(subjects::last)
            .filter(owner -> owner.kind() == Entities.Kind.COUNTRY)
            .map(owner -> owner.name() + "'s " + name)
            .orElse(name)
        : name;
  }

  private Optional<String> bothSides(Grammar.Span span) {
    for (int i = span.next(); i < span.next() + 4; i++) {
      if (grammar.tokens.words(i, List.of("both", "sides"))) {
        return Optional.of("both sides");
      }
    }
    return Optional.empty();
  }

  private Optional<Entities.Entity> who(Cues.@Nullable Cue cue, Grammar.Span span, String status) {
    if (cue == null) {
      return grammar
          .behind("from", span.next())
          .or(() -> beside(span))
          .or(() -> grammar.leftmost(0, span.from()));
    }
    Optional<Entities.Entity> agent = grammar.behind("by", cue.next());
    boolean theme = cue.from() >= span.next() && !chooser.isRelative(cue, span);
    if (agent.isPresent() && (theme || chooser.isPassive(cue))) {
      return agent;
    }
    if (cue.voice() == Cues.Voice.RECEIVED) {
      return grammar.behind("from", span.next());
    }
    if (theme) {
      Optional<Entities.Entity> giver = grammar.behind("from", span.next()).or(() -> beside(span));
      return giver.or(() -> speaker(status)).or(() -> earlier(span.from()));
    }
    if (chooser.isPassive(cue)
        && CueChooser.BE.contains(grammar.tokens.at(cue.from() - 1).text())) {
      return grammar.behind("from", cue.next());
    }
    return doer(cue).or(() -> speaker(status));
  }

  private Optional<Entities.Entity> earlier(int at) {
    return grammar.leftmost(grammar.clauses.start(at), at);
  }

  private Optional<Entities.Entity> doer(Cues.Cue cue) {
    int pronoun = grammar.pronounBefore(cue);
    if (pronoun >= 0) {
      return antecedent(pronoun, cue.status());
    }
    Optional<Entities.Entity> near = grammar.adjacent(cue).filter(this::isSubject);
    int start = grammar.clauses.start(cue.from());
    Optional<Entities.Entity> found = near.or(() -> grammar.leftmost(start, cue.from()));
    for (int i = start; found.isEmpty() && i < cue.from(); i++) {
      if (Grammar.PRONOUNS.contains(grammar.tokens.at(i).text())) {
        found = antecedent(i, cue.status());
      }
    }
    return found
        .or(() -> grammar.attribute(start, cue.from()))
        .or(() -> grammar.leftmost(0, start));
  }

  /** In "Norway and Denmark sent" the first stands for both. */
  private boolean isSubject(Entities.Entity entity) {
    boolean last = grammar.tokens.word(entity.from() - 1, "and");
    return !last && !grammar.isObject(entity) && !entity.attribute();
  }

  /** "It" is who speaks, or who acted before in this sentence, or in the one before. */
  private Optional<Entities.Entity> antecedent(int pronoun, String status) {
    if (grammar.tokens.word(pronoun, "we")) {
      return quoted();
    }
    if (grammar.tokens.word(pronoun, "he") || grammar.tokens.word(pronoun, "she")) {
      return person(pronoun);
    }
    int start = grammar.clauses.start(pronoun);
    Optional<Entities.Entity> speaker =
        start > 0 && Clauses.SPEECH.contains(grammar.tokens.at(start - 1).text())
            ? grammar
                .leftmost(grammar.clauses.start(start - 1), start)
                .filter(e -> isBody(e) || !isIt(pronoun))
            : Optional.empty();
    return speaker
        .or(() -> grammar.leftmost(0, pronoun))
        .or(() -> status.equals("destroyed") ? subjects.reporter() : Optional.empty())
        .or(subjects::last)
        .or(() -> speaker("destroyed"));
  }

  /** "He" is the person named before, here or in an earlier sentence. */
  private Optional<Entities.Entity> person(int pronoun) {
    return grammar.entities.stream()
        .filter(e -> e.next() <= pronoun && e.kind() == Entities.Kind.NAME && !e.attribute())
        .reduce((first, last) -> last)
        .or(subjects::person);
  }

  /** Who says "we". */
  private Optional<Entities.Entity> quoted() {
    return grammar.entities.stream()
        .filter(
            e ->
                Clauses.SPEECH.contains(grammar.tokens.at(e.next()).text())
                    || Clauses.SPEECH.contains(grammar.tokens.at(e.from() - 1).text()))
        .findFirst();
  }

  private boolean isIt(int pronoun) {
    return grammar.tokens.word(pronoun, "it");
  }

  private static boolean isBody(Entities.Entity entity) {
    return entity.kind() != Entities.Kind.NAME;
  }

  /** Forces that report what was destroyed are those that destroyed it. */
  private Optional<Entities.Entity> speaker(String status) {
    if (!status.equals("destroyed")) {
      return Optional.empty();
    }
    return grammar.entities.stream()
        .filter(e -> e.kind() == Entities.Kind.STATE_BODY)
        .filter(e -> Clauses.SPEECH.contains(grammar.tokens.at(e.next()).text()))
        .findFirst();
  }

  /** "Germany's €7bn package", "a US package worth $300m". */
  private Optional<Entities.Entity> beside(Grammar.Span span) {
    return grammar.entities.stream()
        .filter(e -> e.attribute() && e.next() <= span.from() && e.next() >= span.from() - 4)
        .reduce((first, last) -> last);
  }

  Optional<String> recipient(Cues.@Nullable Cue cue, Grammar.Span span) {
    if (cue != null && cue.voice() == Cues.Voice.RECEIVED) {
      return doer(cue).map(subjects::named);
    }
    Optional<Entities.Entity> given =
        cue == null
            ? Optional.empty()
            : grammar.entities.stream()
                .filter(e -> e.from() == cue.next() && e.kind() == Entities.Kind.COUNTRY)
                .filter(e -> !e.attribute())
                .findFirst();
    return given
        .or(() -> grammar.behind("to", span.next()))
        .or(() -> grammar.behind("for", span.next()))
        .filter(e -> e.kind() == Entities.Kind.COUNTRY)
        .map(Entities.Entity::name);
  }

  Optional<String> fighters() {
    List<String> countries =
        grammar.entities.stream()
            .filter(e -> e.kind() == Entities.Kind.COUNTRY)
            .map(Entities.Entity::name)
            .filter(name -> name.equals("Russia") || name.equals("Ukraine"))
            .distinct()
            .toList();
    return countries.isEmpty() ? Optional.empty() : Optional.of("Russia and Ukraine");
  }

  /** The person to whom the article ascribes the sentence. */
  Optional<String> saidBy() {
    return quoted()
        .filter(e -> e.kind() == Entities.Kind.NAME)
        .map(e -> Names.withoutPost(e.name()));
  }

  /** The forces that report in this sentence. */
  Optional<Entities.Entity> reporter() {
    return speaker("destroyed");
  }
}
