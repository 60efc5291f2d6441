package org.waraid.answer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.fact.Derivation;
import org.waraid.fact.DerivationException;
import org.waraid.fact.DerivedFact;
import org.waraid.fact.Fact;
import org.waraid.source.Quantity;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * Finds in a topic's facts what can be compared: a share and the two figures behind it, or what was
 * promised and what was sent; and how far two topics' figures are apart. Safe for many threads.
 */
final class Comparisons {
  private static final String PROMISED = "promised";
  private static final String SENT = "sent";

  private final Catalogue catalogue;
  private final Texts texts;

  Comparisons(Catalogue catalogue, Texts texts) {
    this.catalogue = catalogue;
    this.texts = texts;
  }

  /** The first comparison that the topics' facts allow. */
  Optional<Comparison> of(List<Topic> topics) {
    return topics.stream().flatMap(topic -> of(topic).stream()).findFirst();
  }

  /** How far apart the main figures of two topics are, where both count the same. */
  Optional<String> difference(List<Topic> topics) {
    List<Fact> figures =
        topics.stream()
            .flatMap(topic -> topic.facts().stream().limit(1))
            .flatMap(id -> catalogue.facts().fact(id).stream())
            .filter(fact -> catalogue.facts().quantity(fact.id()).isPresent())
            .sorted(Comparator.comparing(this::value).reversed())
            .toList();
    if (figures.size() != 2) {
      return Optional.empty();
    }
    Fact larger = figures.get(0);
    Fact smaller = figures.get(1);
    try {
      DerivedFact apart =
          Derivation.of("difference", DerivedFact.Operation.DIFFERENCE, larger, smaller);
      String left = larger.value().text();
      String right = smaller.value().text();
      return Optional.of(
          apart.quantity().value().signum() == 0
              ? texts.text("equal", left, right)
              : texts.text("compared", left, right, hedged(apart)));
    } catch (DerivationException e) {
      return Optional.empty(); // Figures that count different things have no difference.
    }
  }

  private BigDecimal value(Fact fact) {
    return catalogue.facts().quantity(fact.id()).orElseThrow().value();
  }

  private Optional<Comparison> of(Topic topic) {
    return topic.facts().stream()
        .flatMap(id -> catalogue.facts().derivedFact(id).stream())
        .filter(derived -> derived.operation() == DerivedFact.Operation.SHARE)
        .flatMap(derived -> share(derived).stream())
        .findFirst()
        .or(() -> pair(topic));
  }

  private Optional<Comparison> share(DerivedFact derived) {
    Optional<Fact> part = catalogue.facts().fact(derived.left());
    Optional<Fact> whole = catalogue.facts().fact(derived.right());
    return part.isPresent() && whole.isPresent()
        ? comparison(part.get(), whole.get(), Optional.of(hedged(derived)))
        : Optional.empty();
  }

  private Optional<Comparison> pair(Topic topic) {
    List<Fact> figures =
        topic.facts().stream().flatMap(id -> catalogue.facts().fact(id).stream()).toList();
    return figures.stream()
        .filter(whole -> hasStatus(whole, PROMISED))
        .flatMap(
            whole ->
                figures.stream()
                    .filter(part -> hasStatus(part, SENT) && alike(part, whole))
                    .flatMap(part -> comparison(part, whole, Optional.empty()).stream()))
        .findFirst();
  }

  private static boolean hasStatus(Fact fact, String status) {
    return fact.status().filter(status::equals).isPresent();
  }

  private static boolean alike(Fact one, Fact other) {
    return one.measure().equals(other.measure())
        && one.actor().equals(other.actor())
        && one.recipient().equals(other.recipient());
  }

  private Optional<Comparison> comparison(Fact part, Fact whole, Optional<String> share) {
    Optional<Quantity> small = catalogue.facts().quantity(part.id());
    Optional<Quantity> large = catalogue.facts().quantity(whole.id());
    if (small.isEmpty() || large.isEmpty() || !comparable(small.get(), large.get())) {
      return Optional.empty();
    }
    Optional<String> partLabel = part.status().flatMap(this::name);
    Optional<String> wholeLabel = whole.status().flatMap(this::name);
    Optional<String> measure = name(whole.measure());
    if (partLabel.isEmpty() || wholeLabel.isEmpty() || measure.isEmpty()) {
      return Optional.empty();
    }
    List<Comparison.Amount> amounts =
        List.of(
            new Comparison.Amount(wholeLabel.get(), whole.value().text(), large.get().value()),
            new Comparison.Amount(partLabel.get(), part.value().text(), small.get().value()));
    String title = title(measure.get(), whole);
    return Optional.of(new Comparison(title, amounts, share, sentence(title, amounts, share)));
  }

  /** A figure without a noun counts what the other counts, as where a share is computed. */
  private static boolean comparable(Quantity one, Quantity other) {
    boolean single = one.upTo().isEmpty() && other.upTo().isEmpty();
    boolean sameUnit =
        one.unit().equals(other.unit()) || one.unit().isEmpty() || other.unit().isEmpty();
    return single && sameUnit && one.value().signum() > 0 && other.value().signum() > 0;
  }

  private String title(String measure, Fact whole) {
    Optional<String> actor = whole.actor().flatMap(this::name);
    Optional<String> recipient = whole.recipient().flatMap(this::name);
    String title =
        actor.isPresent() && recipient.isPresent()
            ? texts.text("comparison.from-to", measure, actor.get(), recipient.get())
            : actor.map(who -> texts.text("comparison.from", measure, who)).orElse(measure);
    return texts.sentenceCase(title);
  }

  private String sentence(String title, List<Comparison.Amount> amounts, Optional<String> share) {
    Object[] arguments =
        Stream.concat(
                Stream.of(title),
                Stream.concat(
                    amounts.stream().flatMap(amount -> Stream.of(amount.text(), amount.label())),
                    share.stream()))
            .toArray();
    return texts.text(share.isPresent() ? "comparison.share" : "comparison.pair", arguments);
  }

  private String hedged(DerivedFact share) {
    String qualifier = share.quantity().qualifier().name().toLowerCase(Locale.ROOT);
    return texts.text("hedged." + qualifier.replace('_', '-'), share.text());
  }

  private Optional<String> name(String term) {
    return catalogue.terms().stream()
        .filter(each -> each.id().equals(term))
        .map(Term::name)
        .flatMap(names -> Optional.ofNullable(names.get(texts.language())).stream())
        .findFirst();
  }
}
