package org.waraid.config;

/** How Telegram's messages come in. */
public enum TelegramMode {
  /** The bot asks for them, which needs no public address. */
  POLLING,
  /** Telegram posts them. */
  WEBHOOK
}
