package org.waraid.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waraid.fact.Fact;
import org.waraid.fact.FactStore;
import org.waraid.source.QuantityReader;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.MessageText;

/**
 * What holds of every reply of a catalogue, whatever was asked: its form, and where figures come
 * from.
 */
final class SoundReply {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern COMPARED =
      Pattern.compile("Side by side: (.+) against (.+), so the first is the larger, by (.+)\\.");
  private static final QuantityReader FIGURES = new QuantityReader();
  private final Catalogue catalogue;

  SoundReply(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void check(Reply reply) {
    check("", reply);
  }

  /** A decline may also repeat a figure of the message, to tell what it is that no source says. */
  void check(String message, Reply reply) {
    String text = reply.body().text();
    assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotContain("{", "}", "null");
    assertThat(text.length()).isLessThan(1_500);
    assertThat(reply.body().confidence()).isBetween(0.0, 1.0);
    assertThat(reply.body().language()).isEqualTo("en");
    assertThat(reply.body().suggestions())
        .doesNotHaveDuplicates()
        .allMatch(each -> catalogue.topic(each.topicId()).isPresent());
    if (reply instanceof Reply.Answer) {
      assertThat(reply.facts()).isNotEmpty();
      assertThat(reply.citations()).isNotEmpty();
    }
    Set<BigDecimal> allowed = backing(reply.facts());
    if (reply instanceof Reply.Decline) {
      NUMBER
          .matcher(MessageText.normalised(message))
          .results()
          .forEach(number -> allowed.add(new BigDecimal(number.group())));
    }
    difference(text).ifPresent(allowed::add);
    assertThat(figures(text)).as(text).isSubsetOf(allowed);
  }

  /** What a comparison says its two figures are apart, which has to be what they are. */
  private static Optional<BigDecimal> difference(String text) {
    Matcher compared = COMPARED.matcher(text);
    if (!compared.find()) {
      return Optional.empty();
    }
    BigDecimal larger = only(compared.group(1));
    BigDecimal smaller = only(compared.group(2));
    BigDecimal apart = only(compared.group(3));
    assertThat(apart).as(text).isEqualByComparingTo(larger.subtract(smaller));
    return Optional.of(apart);
  }

  private static BigDecimal only(String text) {
    Set<BigDecimal> figures = figures(text);
    assertThat(figures).as(text).hasSize(1);
    return figures.iterator().next();
  }

  /** Figures in digits: "in two places" and "a few words" are the editors' own count. */
  private static Set<BigDecimal> figures(String text) {
    Set<BigDecimal> values = new HashSet<>();
    FIGURES.findAll(text).stream()
        .filter(found -> found.text().chars().anyMatch(Character::isDigit))
        .forEach(found -> values.add(found.quantity().value()));
    return values;
  }

  /** All figures of the facts, of those that they are computed from, and of the computation. */
  private Set<BigDecimal> backing(List<String> ids) {
    FactStore facts = catalogue.facts();
    Set<BigDecimal> values = new HashSet<>();
    for (String id : ids) {
      facts.derivedFact(id).ifPresent(fact -> values.addAll(figures(fact.arithmetic())));
      facts.derivedFact(id).ifPresent(fact -> values.addAll(figures(fact.text())));
      for (Fact fact : facts.behind(id)) {
        values.addAll(figures(fact.value().text()));
      }
    }
    return values;
  }
}
