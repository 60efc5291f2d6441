package org.waraid.exchange;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes other programs' names valid and unique here. */
final class Ids {
  private static final int LONGEST = 60;

  private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private final Set<String> taken;

  Ids(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** Small letters, digits and single dashes, not taken by any other topic. */
  String of(String name) {
    String base = slug(name);
    String id = base;
    for (int number = 2; !taken.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  String slug(String name) {
    String plain =
        latin
            .transliterate(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (plain.length() > LONGEST) {
      int end = plain.lastIndexOf('-', LONGEST);
      plain = plain.substring(0, end > 0 ? end : LONGEST);
    }
    return plain.isEmpty() ? "topic" : plain;
  }
}
