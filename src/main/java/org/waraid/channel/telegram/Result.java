package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * How a call to Telegram ended.
 *
 * @param value what Telegram gave back, which may be nothing even when all is well
 * @param failure why it did not succeed; null when it did
 */
record Result<T>(Optional<T> value, @Nullable Throwable failure) {
  Result {
    requireNonNull(value, "value is null");
  }

  static <T> Result<T> of(@Nullable T value, @Nullable Throwable failure) {
    return new Result<>(
        failure == null ? Optional.ofNullable(value) : Optional.empty(), Retries.cause(failure));
  }

  boolean succeeded() {
    return failure == null;
  }

  /** Telegram's code of the failure, 0 for none. */
  int code() {
    return Retries.code(failure);
  }

  /** Whether Telegram's description of the failure has these words. */
  boolean says(String words) {
    return failure != null
        && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }

  /** The chat's new id, when it has become a supergroup. */
  Optional<Long> movedTo() {
    return failure instanceof TelegramApiRequestException refusal && refusal.getParameters() != null
        ? Optional.ofNullable(refusal.getParameters().getMigrateToChatId())
        : Optional.empty();
  }
}
