package org.waraid.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What workspaces have entrusted to the bot when they installed it, encrypted by whoever puts it
 * here. Thread-safe.
 */
public interface Tokens {
  /**
   * Keeps what a workspace gave, in place of what it gave before, and waits until it is kept.
   *
   * @throws IllegalStateException when it cannot be kept: the installation has failed then
   */
  void put(String team, byte[] encrypted);

  /**
   * What a workspace gave; empty when it gave nothing.
   *
   * @throws IllegalStateException when the store cannot be read
   */
  Optional<byte[]> of(String team);

  /** A workspace has taken the bot out. */
  void remove(String team);

  /** The workspaces there are. */
  List<String> teams();

  /** Kept for as long as the process lives. */
  static Tokens inMemory() {
    Map<String, byte[]> tokens = new ConcurrentHashMap<>();
    return new Tokens() {
      @Override
      public void put(String team, byte[] encrypted) {
        tokens.put(team, encrypted.clone());
      }

      @Override
      public Optional<byte[]> of(String team) {
        return Optional.ofNullable(tokens.get(team)).map(byte[]::clone);
      }

      @Override
      public void remove(String team) {
        tokens.remove(team);
      }

      @Override
      public List<String> teams() {
        return tokens.keySet().stream().sorted().toList();
      }
    };
  }
}
