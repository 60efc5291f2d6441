package org.waraid.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.waraid.channel.talk.EditorWord;

/**
 * Finds out whether a message is meant for the bot: in a private chat all are, in a group only
 * those that call it by a command, by its name or by replying to it.
 */
final class Addressing {
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?=\\s|$)\\s*");

  private final long myId;
  private final String myName;
  private final Pattern mention;

  Addressing(User me) {
    this.myId = me.getId();
    this.myName = me.getUserName() == null ? "" : me.getUserName();
    this.mention =
        Pattern.compile(
            "\\s*(?<![\\w@/])@" + Pattern.quote(myName) + "(?!\\w)[,:]?\\s*",
            Pattern.CASE_INSENSITIVE);
  }

  /** Who a message is from, as far as conversations go; empty for bots and for the bot itself. */
  Optional<Long> sender(Message message) {
    if (Boolean.TRUE.equals(message.getIsAutomaticForward()) || isMe(message.getViaBot())) {
      return Optional.empty();
    }
    // An administrator who writes as the group comes with a stand-in bot as the sender.
    if (message.getSenderChat() != null) {
      return Optional.of(message.getSenderChat().getId());
    }
    User from = message.getFrom();
    return from == null || Boolean.TRUE.equals(from.getIsBot())
        ? Optional.empty()
        : Optional.of(from.getId());
  }

  /** Who caused an update, whatever kind it is of; 0 when nobody did. */
  static long person(Update update) {
    Message message = update.hasMessage() ? update.getMessage() : update.getEditedMessage();
    // All who write in a group's or channel's name share one stand-in user.
    if (message != null && message.getSenderChat() != null) {
      return message.getSenderChat().getId();
    }
    if (update.hasMyChatMember()) {
      return update.getMyChatMember().getChat().getId();
    }
    User from =
        update.hasMessage()
            ? update.getMessage().getFrom()
            : update.hasEditedMessage()
                ? update.getEditedMessage().getFrom()
                : update.hasCallbackQuery()
                    ? update.getCallbackQuery().getFrom()
                    : update.hasInlineQuery() ? update.getInlineQuery().getFrom() : null;
    return from == null ? 0 : from.getId();
  }

  Optional<Heard> read(Message message) {
    boolean group = !message.isUserMessage();
    Optional<String> written = written(message);
    if (written.isEmpty()) {
      return group || !hasContent(message) ? Optional.empty() : Optional.of(new Heard.NoText());
    }
    String text = written.get();
    Matcher command = COMMAND.matcher(text);
    if (command.lookingAt()) {
      return command(message, command, text.substring(command.end()));
    }
    if (!group) {
      return Optional.of(question(message, text));
    }
    boolean addressed = isNamedIn(message, text) || isReplyToMe(message);
    return addressed ? Optional.of(question(message, text)) : Optional.empty();
  }

  private Optional<Heard> command(Message message, Matcher command, String rest) {
    @Nullable String bot = command.group(2);
    if (bot != null && !bot.equalsIgnoreCase(myName)) {
      return Optional.empty();
    }
    Optional<Command> known = Command.of(command.group(1));
    if (known.isEmpty()) {
      Optional<EditorWord> word = EditorWord.of(command.group(1));
      if (word.isPresent()) {
        return Optional.of(
            new Heard.Edit(word.get(), rest.strip(), bot != null, repliedTo(message)));
      }
      // In a group a command without a name may be any bot's.
      return !message.isUserMessage() && bot == null
          ? Optional.empty()
          : Optional.of(new Heard.Order(Command.HELP, ""));
    }
    return Optional.of(
        known.get() == Command.ASK
            ? question(message, rest)
            : new Heard.Order(known.get(), rest.strip()));
  }

  /** What is asked; a bare "/ask" or mention under somebody's message asks what that says. */
  private Heard question(Message message, String text) {
    String question = withoutMyName(text);
    Message original = message.getReplyToMessage();
    if (question.isEmpty() && original != null && !isMe(original.getFrom())) {
      question = withoutMyName(written(original).orElse(""));
    }
    return question.isEmpty() ? new Heard.Silence() : new Heard.Question(question);
  }

  /** What is quoted, also from another chat, or all of the message that is replied to. */
  private Optional<String> repliedTo(Message message) {
    if (message.getQuote() != null && message.getQuote().getText() != null) {
      return Optional.of(message.getQuote().getText());
    }
    Message original = message.getReplyToMessage();
    return original == null || isMe(original.getFrom())
        ? Optional.empty()
        : written(original).map(this::withoutMyName);
  }

  private String withoutMyName(String text) {
    return (myName.isEmpty() ? text : mention.matcher(text).replaceAll(" ")).strip();
  }

  /** A message's text, or the caption of what it shows. */
  private static Optional<String> written(Message message) {
    return Optional.ofNullable(message.getText() != null ? message.getText() : message.getCaption())
        .filter(text -> !text.isBlank());
  }

  private boolean isNamedIn(Message message, String text) {
    if (!myName.isEmpty() && mention.matcher(text).find()) {
      return true;
    }
    List<MessageEntity> entities =
        message.getText() != null ? message.getEntities() : message.getCaptionEntities();
    return entities != null
        && entities.stream().anyMatch(e -> "text_mention".equals(e.getType()) && isMe(e.getUser()));
  }

  private boolean isReplyToMe(Message message) {
    Message original = message.getReplyToMessage();
    // Every message of a forum topic counts as a reply to the one that opened the topic.
    return original != null && original.getForumTopicCreated() == null && isMe(original.getFrom());
  }

  private boolean isMe(@Nullable User user) {
    return user != null && user.getId() == myId;
  }

  private static boolean hasContent(Message message) {
    return message.hasPhoto()
        || message.hasVoice()
        || message.hasAudio()
        || message.hasVideo()
        || message.hasVideoNote()
        || message.hasAnimation()
        || message.hasSticker()
        || message.hasDocument()
        || message.hasLocation()
        || message.hasContact()
        || message.hasPoll()
        || message.hasDice()
        || message.getVenue() != null
        || message.getGame() != null
        || message.hasStory()
        || message.hasPaidMedia()
        || message.hasChecklist();
  }
}
