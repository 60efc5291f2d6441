package org.waraid.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.fact.Disagreement;
import org.waraid.fact.FactAgreement;
import org.waraid.source.Articles;

/**
 * Compares the facts of response files with the sources' texts, where those are at hand, and tells
 * what differs at the fact's place. Safe to share between threads.
 */
public final class SourceCheck {
  private final Articles articles;
  private final FactAgreement agreement = new FactAgreement();

  public SourceCheck(Articles articles) {
    this.articles = articles;
  }

  /** Facts that their source does not bear out; also when the files have errors elsewhere. */
  public List<Problem> check(Reading reading) {
    List<Problem> problems = new ArrayList<>();
    for (Disagreement disagreement :
        agreement.problems(reading.facts(), articles::of, id -> names(reading, id))) {
      reading
          .fact(disagreement.factId())
          .map(place -> Problem.error(place, "source-differs", message(disagreement)))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static String message(Disagreement disagreement) {
    return "'%s' and its source differ: %s".formatted(disagreement.factId(), disagreement.text());
  }

  private static List<String> names(Reading reading, String termId) {
    Optional<Term> term =
        reading.catalogue().stream()
            .flatMap(catalogue -> catalogue.terms().stream())
            .filter(known -> known.id().equals(termId))
            .findFirst();
    return term.stream().flatMap(SourceCheck::names).distinct().toList();
  }

  private static Stream<String> names(Term term) {
    Map<String, List<String>> aliases = term.aliases();
    return Stream.concat(
        term.name().values().stream(), aliases.values().stream().flatMap(Collection::stream));
  }
}
