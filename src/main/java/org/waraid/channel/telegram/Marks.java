package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Marks the thumb that was pressed, where one person alone sees the buttons. */
final class Marks {
  private static final String MARK = "✓ ";

  private Marks() {}

  /**
   * The buttons of a message with this one marked and no other of its row; empty without change.
   */
  static Optional<InlineKeyboardMarkup> marked(MaybeInaccessibleMessage under, String data) {
    if (!(under instanceof Message message) || message.getReplyMarkup() == null) {
      return Optional.empty();
    }
    List<InlineKeyboardRow> before = message.getReplyMarkup().getKeyboard();
    List<InlineKeyboardRow> after =
        before.stream().map(row -> has(row, data) ? marked(row, data) : row).toList();
    return after.equals(before) ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(after));
  }

  private static boolean has(InlineKeyboardRow row, String data) {
    return row.stream().anyMatch(button -> data.equals(button.getCallbackData()));
  }

  private static InlineKeyboardRow marked(InlineKeyboardRow row, String data) {
    return new InlineKeyboardRow(row.stream().map(button -> marked(button, data)).toList());
  }

  private static InlineKeyboardButton marked(InlineKeyboardButton button, String data) {
    String bare =
        button.getText().startsWith(MARK)
            ? button.getText().substring(MARK.length())
            : button.getText();
    InlineKeyboardButton key =
        new InlineKeyboardButton(data.equals(button.getCallbackData()) ? MARK + bare : bare);
    key.setCallbackData(button.getCallbackData());
    return key;
  }
}
