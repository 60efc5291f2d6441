package org.waraid.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waraid.fact.DerivedFact.Operation;
import org.waraid.source.Passage;

class DerivationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SHARE      | 300,000 shells | 1 million shells | 30%            | 300,000 of 1,000,000 is 30%         | EXACTLY
          SHARE      | about 300,000  | 1 million shells | 30%            | 300,000 of 1,000,000 is 30%         | ABOUT
          SHARE      | 1 tank         | 3 tanks          | 33.3%          | 1 of 3 is about 33.3%               | ABOUT
          SHARE      | $10bn          | $40bn            | 25%            | $10bn of $40bn is 25%               | EXACTLY
          DIFFERENCE | 1 million shells | about 300,000  | 700,000 shells | 1,000,000 − 300,000 = 700,000       | ABOUT
          DIFFERENCE | $61bn          | $50bn            | $11bn          | $61bn − $50bn = $11bn               | EXACTLY
          DIFFERENCE | $61bn          | more than $50bn  | $11bn          | $61bn − $50bn = $11bn               | LESS_THAN
          DIFFERENCE | 30%            | 20%              | 10 percentage points | 30% − 20% = 10%               | EXACTLY
          SUM        | more than $40bn | $61bn           | $101bn         | $40bn + $61bn = $101bn              | MORE_THAN
          SUM        | €1.5m          | €250,000         | €1.75m         | €1.5m + €250,000 = €1.75m           | EXACTLY
          SUM        | 200 million hryvnia | 1 million hryvnia | UAH 201m | UAH 200m + UAH 1m = UAH 201m        | EXACTLY
          SUM        | 1 drone        | nearly 24 drones | 25 drones      | 1 + 24 = 25                         | NEARLY
          SUM        | about 5 drones | nearly 24 drones | 29 drones      | 5 + 24 = 29                         | ABOUT
          RATIO      | $61bn          | $50bn            | 1.22 times     | $61bn ÷ $50bn = 1.22                | EXACTLY
          RATIO      | 1 drone        | 3 drones         | 0.33 times     | 1 ÷ 3 is about 0.33                 | ABOUT
          """)
  void computes(
      Operation operation,
      String left,
      String right,
      String text,
      String arithmetic,
      String qualifier) {
    DerivedFact derived =
        Derivation.of("d", operation, Facts.figure("a", left), Facts.figure("b", right));
    assertThat(derived.text()).isEqualTo(text);
    assertThat(derived.arithmetic()).isEqualTo(arithmetic);
    assertThat(derived.quantity().qualifier()).hasToString(qualifier);
    assertThat(derived.left()).isEqualTo("a");
    assertThat(derived.right()).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUM        | $5bn     | 5 tanks   | derived fact 'd': 'a' is in USD and 'b' in tank; name two facts in the same unit
          SUM        | $5bn     | 5bn       | derived fact 'd': 'a' is in USD and 'b' in no unit; name two facts in the same unit
          SUM        | $5bn     | €5bn      | derived fact 'd': 'a' is in USD and 'b' in EUR; name two facts in the same unit
          DIFFERENCE | 5 tanks  | 6 tanks   | derived fact 'd': 'a' is less than 'b', so the difference would be negative; swap them
          SHARE      | 5 tanks  | 0 tanks   | derived fact 'd': 'b' is zero, and nothing can be divided by it
          SUM        | several missiles | 5 missiles | derived fact 'd': 'a' gives no number ('several missiles'), so nothing can be computed from it
          SUM        | 5 to 6 tanks | 5 tanks | derived fact 'd': 'a' is a range ('5 to 6 tanks'), and a range cannot be computed with
          """)
  void refuses(Operation operation, String left, String right, String message) {
    Fact a = Facts.figure("a", left);
    Fact b = Facts.figure("b", right);
    assertThatThrownBy(() -> Derivation.of("d", operation, a, b))
        .isInstanceOf(DerivationException.class)
        .hasMessage(message);
  }

  @Test
  void refuses_whenFactStatesNoFigure() {
    Passage passage = new Passage("paper", 1, 1, "0");
    Fact name = Facts.fact("a", new Fact.Value.Name("Oslo"), passage, Optional.empty());
    Fact figure = Facts.figure("b", "5 tanks");
    assertThatThrownBy(() -> Derivation.of("d", Operation.SUM, name, figure))
        .hasMessage("derived fact 'd': 'a' states no figure; name a fact that does");
  }
}
