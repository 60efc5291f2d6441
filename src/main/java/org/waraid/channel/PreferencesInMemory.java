package org.waraid.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Preferences for as long as the process lives. Thread-safe. */
final class PreferencesInMemory implements Preferences {
  private final Cache<Chat, String> languages = Caffeine.newBuilder().maximumSize(100_000).build();

  @Override
  public Optional<String> language(Chat chat) {
    return Optional.ofNullable(languages.getIfPresent(chat));
  }

  @Override
  public void language(Chat chat, Optional<String> code) {
    code.ifPresentOrElse(it -> languages.put(chat, it), () -> languages.invalidate(chat));
  }

  void moved(Chat from, Chat to) {
    language(from).ifPresent(code -> language(to, Optional.of(code)));
    languages.invalidate(from);
  }
}
