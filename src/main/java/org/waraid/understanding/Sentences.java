package org.waraid.understanding;

import java.util.Optional;

/** Where sentence vectors come from; {@link #none()} for the small footprint. */
public interface Sentences {
  Optional<Vector> vector(String text);

  /** Understanding by words alone. */
  static Sentences none() {
    return text -> Optional.empty();
  }
}
