package org.waraid.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.waraid.channel.chart.Picture;

/** Puts what is to be sent into the form of the Bot API. */
final class Requests {
  static final String HTML = "HTML";

  /** UTF-16 units of a picture's caption (Bot API, sendPhoto). */
  private static final int LONGEST_CAPTION = 1024;

  private Requests() {}

  static SendMessage message(Target target, Part part, boolean html) {
    SendMessage message =
        new SendMessage(
            Long.toString(target.chat()), html ? part.text().html() : part.text().plain());
    if (html) {
      message.setParseMode(HTML);
    }
    message.setLinkPreviewOptions(noPreview());
    target.thread().ifPresent(message::setMessageThreadId);
    target.replyTo().map(Requests::replyTo).ifPresent(message::setReplyParameters);
    if (!part.keyboard().isEmpty()) {
      message.setReplyMarkup(keyboard(part.keyboard()));
    }
    return message;
  }

  /** Without a keyboard the message loses the one it has. */
  static EditMessageText edit(long chat, int messageId, Part part, boolean html) {
    EditMessageText edit =
        EditMessageText.builder().text(html ? part.text().html() : part.text().plain()).build();
    edit.setChatId(chat);
    edit.setMessageId(messageId);
    if (html) {
      edit.setParseMode(HTML);
    }
    edit.setLinkPreviewOptions(noPreview());
    if (!part.keyboard().isEmpty()) {
      edit.setReplyMarkup(keyboard(part.keyboard()));
    }
    return edit;
  }

  /**
   * A picture that comes without a sound: its answer has made one.
   *
   * @param fileId by which Telegram knows the picture; without it the picture is uploaded
   */
  static SendPhoto photo(Target target, Picture picture, Optional<String> fileId) {
    InputFile file =
        fileId
            .map(InputFile::new)
            .orElseGet(
                () -> new InputFile(new ByteArrayInputStream(picture.png()), picture.fileName()));
    SendPhoto photo = new SendPhoto(Long.toString(target.chat()), file);
    target.thread().ifPresent(photo::setMessageThreadId);
    photo.setCaption(shortened(picture.text()));
    photo.setDisableNotification(true);
    return photo;
  }

  static SendDocument document(Target target, Outgoing.Document document) {
    SendDocument sent =
        new SendDocument(
            Long.toString(target.chat()),
            new InputFile(
                new ByteArrayInputStream(document.text().getBytes(UTF_8)), document.name()));
    target.thread().ifPresent(sent::setMessageThreadId);
    return sent;
  }

  static InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
    return new InlineKeyboardMarkup(
        rows.stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Requests::button).toList()))
            .toList());
  }

  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  private static InlineKeyboardButton button(Button button) {
    InlineKeyboardButton key = new InlineKeyboardButton(button.text());
    key.setCallbackData(button.data());
    return key;
  }

  private static ReplyParameters replyTo(int message) {
    ReplyParameters reply = new ReplyParameters(message);
    reply.setAllowSendingWithoutReply(true);
    return reply;
  }

  private static String shortened(String caption) {
    if (caption.length() <= LONGEST_CAPTION) {
      return caption;
    }
    int end = LONGEST_CAPTION - 1;
    return caption.substring(0, Character.isLowSurrogate(caption.charAt(end)) ? end - 1 : end)
        + "…";
  }
}
