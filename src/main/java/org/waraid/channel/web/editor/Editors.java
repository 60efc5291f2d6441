package org.waraid.channel.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may sign in, and whether a password is theirs. Safe for many threads. */
final class Editors {
  /** Of no password that anybody knows, and none gets in by it: only its cost is wanted. */
  private static final String NOBODYS =
      "$2a$%02d$NobodysSaltNobodysSa.uNobodysHashNobodysHashNobodysHa";

  private final Map<String, char[]> hashes;
  private final Set<String> unusable;
  private final char[] nobodys;

  /** Takes the names with a proper hash, and remembers the others. */
  Editors(Map<String, String> named) {
    Map<String, char[]> usable = new HashMap<>();
    Set<String> others = new TreeSet<>();
    int cost = PasswordHash.COST;
    for (Map.Entry<String, String> entry : named.entrySet()) {
      if (PasswordHash.isProper(entry.getValue())) {
        usable.put(entry.getKey(), entry.getValue().toCharArray());
        cost = PasswordHash.cost(entry.getValue());
      } else {
        others.add(entry.getKey());
      }
    }
    this.hashes = Map.copyOf(usable);
    this.unusable = Set.copyOf(others);
    this.nobodys = nobodys(cost).toCharArray();
  }

  /** Names that were given without a hash that can be read. */
  Set<String> unusable() {
    return new TreeSet<>(unusable);
  }

  /** Whether nobody can sign in. */
  boolean isEmpty() {
    return hashes.isEmpty();
  }

  int count() {
    return hashes.size();
  }

  /** Takes as long for a name that nobody has, so that nobody can find out names. */
  boolean admits(String name, String password) {
    char[] hash = hashes.get(name);
    boolean fits = password.getBytes(UTF_8).length <= PasswordHash.LONGEST_BYTES;
    boolean verified =
        BCrypt.verifyer()
            .verify(fits ? password.toCharArray() : new char[0], hash == null ? nobodys : hash)
            .verified;
    return verified && fits && hash != null;
  }

  /** A hash of that cost which no password has. */
  static String nobodys(int cost) {
    return NOBODYS.formatted(cost);
  }
}
