package org.waraid.channel.talk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waraid.channel.Desk;

/**
 * What an editor has said so far of a figure's change.
 *
 * @param fact that changes
 * @param entered what was said of each; an empty text where it was left out
 */
record FactForm(Desk.FactLine fact, Map<Field, String> entered) {
  FactForm {
    requireNonNull(fact, "fact is null");
    entered = Map.copyOf(entered);
  }

  /** What a change needs, in the order in which it is asked for. */
  enum Field {
    FIGURE,
    PUBLISHER,
    DATE,
    LINK,
    ABOUT;

    boolean isOptional() {
      return this == LINK || this == ABOUT;
    }

    /** Its name in the keys of texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static FactForm of(Desk.FactLine fact) {
    return new FactForm(fact, Map.of());
  }

  FactForm with(Field field, String text) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(entered);
    all.put(field, text);
    return new FactForm(fact, all);
  }

  /** To be asked for anew. */
  FactForm without(Field field) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.putAll(entered);
    all.remove(field);
    return new FactForm(fact, all);
  }

  /** What is to be asked for next; empty when all is there. */
  Optional<Field> missing() {
    return Arrays.stream(Field.values()).filter(field -> !entered.containsKey(field)).findFirst();
  }

  /** The change, once nothing is missing. */
  Desk.FactChange change() {
    return new Desk.FactChange(
        fact.id(),
        text(Field.FIGURE),
        text(Field.PUBLISHER),
        LocalDate.parse(text(Field.DATE)),
        given(Field.LINK),
        given(Field.ABOUT));
  }

  private String text(Field field) {
    return requireNonNull(entered.get(field), "nothing was said of it");
  }

  private Optional<String> given(Field field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }
}
