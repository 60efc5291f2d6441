package org.waraid.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom the sentences of an article were about so far. Not safe to share between threads. */
final class Subjects {
  /** Forces that articles soon call by no country: "the air force". */
  private static final Set<String> FORCES =
      WordSet.of(
          """
          air force, military, army, navy, armed forces, forces, general staff, air defence,
          air defense, air defences, air defenses, air defence forces
          """);

  private static final Map<String, String> KNOWN =
      Map.of("bloc", "European Union", "alliance", "NATO");

  private Optional<Entities.Entity> last = Optional.empty();
  private Optional<Entities.Entity> person = Optional.empty();
  private Optional<Entities.Entity> reporter = Optional.empty();
  private Optional<String> forces = Optional.empty();
  private final Map<String, String> countries = new HashMap<>();

  void remember(Optional<Entities.Entity> subject, Optional<Entities.Entity> reporting) {
    last = subject.or(() -> last);
    person = subject.filter(entity -> entity.kind() == Entities.Kind.NAME).or(() -> person);
    reporter = reporting;
  }

  /** The forces that reported in the sentence before. */
  Optional<Entities.Entity> reporter() {
    return reporter;
  }

  /** Who acted last. */
  Optional<Entities.Entity> last() {
    return last;
  }

  /** The person who acted or spoke last. */
  Optional<Entities.Entity> person() {
    return person;
  }

  /** A state's forces keep their state until another is named; a minister keeps the country. */
  void owns(Entities.Entity entity) {
    if (FORCES.contains(entity.name())) {
      forces = entity.owner().or(() -> forces);
    }
    if (entity.kind() == Entities.Kind.NAME && Posts.hasPost(entity.name())) {
      entity.owner().ifPresent(country -> countries.put(lastWord(entity.name()), country));
    }
  }

  /** What a fact calls an actor: the country for its minister, "Ukraine's air force" for forces. */
  String named(Entities.Entity entity) {
    if (entity.kind() == Entities.Kind.STATE_BODY) {
      String known = KNOWN.get(entity.name());
      if (known != null) {
        return known;
      }
      Optional<String> fallback = FORCES.contains(entity.name()) ? forces : Optional.empty();
      return entity.owner().or(() -> fallback).map(o -> o + "'s ").orElse("") + entity.name();
    }
    String country = countries.get(lastWord(entity.name()));
    return entity.kind() == Entities.Kind.NAME && country != null
        ? country
        : Names.withoutPost(entity.name());
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
