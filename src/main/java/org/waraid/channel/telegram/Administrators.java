package org.waraid.channel.telegram;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.waraid.channel.ChannelTexts;

/** Knows who may decide for a group. */
final class Administrators {
  private static final Set<String> DECIDING = Set.of("creator", "administrator");

  private final TelegramApi api;

  Administrators(TelegramApi api) {
    this.api = api;
  }

  /** What to say to somebody who may not decide, or of whom Telegram does not say. */
  static String refusal(Optional<Boolean> may, ChannelTexts texts) {
    return texts.text(may.isEmpty() ? "administrators.unknown" : "administrators.only");
  }

  /** Whether somebody may decide for the chat; empty when Telegram does not say. */
  CompletableFuture<Optional<Boolean>> mayDecide(Asker asker) {
    // Whoever writes as the group itself administers it.
    if (!asker.group() || asker.user() == asker.chat()) {
      return CompletableFuture.completedFuture(Optional.of(true));
    }
    GetChatMember member = new GetChatMember(Long.toString(asker.chat()), asker.user());
    return api.call(member)
        .thenApply(result -> result.value().map(ChatMember::getStatus).map(DECIDING::contains));
  }
}
