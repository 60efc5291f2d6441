package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What an update asks to be done.
 *
 * @param key what is done under one key is done in order
 * @param todo does it; its stage does not fail
 */
record Work(String key, Supplier<CompletionStage<Void>> todo) {
  Work {
    requireNonNull(key, "key is null");
    requireNonNull(todo, "todo is null");
  }

  static Work in(long chat, Supplier<CompletionStage<Void>> todo) {
    return new Work(Long.toString(chat), todo);
  }
}
