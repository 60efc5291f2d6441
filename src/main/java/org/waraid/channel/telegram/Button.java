package org.waraid.channel.telegram;

import static java.util.Objects.requireNonNull;

/**
 * A button below a message.
 *
 * @param text what it says
 * @param data what it sends back: 1 to 64 bytes of UTF-8 (Bot API, InlineKeyboardButton)
 */
record Button(String text, String data) {
  Button {
    requireNonNull(text, "text is null");
    requireNonNull(data, "data is null");
  }
}
