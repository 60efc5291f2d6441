package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Updates as Telegram writes them. Chats below zero are groups. */
public final class Updates {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Updates() {}

  public static ObjectNode message(long chat, long user, String text) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode message = fill(update.putObject("message"), chat);
    from(message, user);
    message.put("text", text);
    return update;
  }

  /** The message inside an update, to be changed. */
  public static ObjectNode in(ObjectNode update) {
    return (ObjectNode) update.get("message");
  }

  public static ObjectNode replyToBot(ObjectNode update) {
    ObjectNode message = in(update);
    ObjectNode original = fill(message.putObject("reply_to_message"), 0);
    original.set("chat", message.get("chat"));
    original
        .putObject("from")
        .put("id", FakeTelegram.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Aid");
    return update;
  }

  /** The same message, edited to say something else. */
  public static ObjectNode edited(ObjectNode update, String text) {
    ObjectNode edit = JSON.createObjectNode();
    ObjectNode message = in(update).deepCopy();
    message.put("edit_date", 1_700_000_100);
    message.put(message.has("caption") ? "caption" : "text", text);
    edit.set("edited_message", message);
    return edit;
  }

  /** A photo with a caption. */
  public static ObjectNode photo(long chat, long user, String caption) {
    ObjectNode update = message(chat, user, "");
    ObjectNode message = in(update);
    message.remove("text");
    message.put("caption", caption);
    message
        .putArray("photo")
        .addObject()
        .put("file_id", "f1")
        .put("file_unique_id", "u1")
        .put("width", 1)
        .put("height", 1);
    return update;
  }

  /** One of several pictures that were sent together. */
  public static ObjectNode inAlbum(ObjectNode update, String album) {
    in(update).put("media_group_id", album);
    return update;
  }

  /** A sticker. */
  public static ObjectNode sticker(long chat, long user) {
    ObjectNode update = message(chat, user, "");
    in(update).remove("text");
    in(update)
        .putObject("sticker")
        .put("file_id", "s1")
        .put("file_unique_id", "s1")
        .put("type", "regular")
        .put("width", 1)
        .put("height", 1);
    return update;
  }

  /** A message of another id than the usual one. */
  public static ObjectNode withId(ObjectNode update, int id) {
    in(update).put("message_id", id);
    return update;
  }

  /** Under a message of somebody else. */
  public static ObjectNode replyTo(ObjectNode update, long user, String text) {
    ObjectNode message = in(update);
    ObjectNode original = fill(message.putObject("reply_to_message"), 0);
    original.put("text", text);
    original.set("chat", message.get("chat"));
    from(original, user);
    return update;
  }

  /** Somebody types behind the bot's name. */
  public static ObjectNode inline(String queryId, long user, String text) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode query = update.putObject("inline_query");
    query.put("id", queryId).put("query", text).put("offset", "");
    from(query, user);
    return update;
  }

  /** The bot comes into a chat or is thrown out of it. */
  public static ObjectNode member(long chat, String before, String now) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode change = fill(update.putObject("my_chat_member"), chat);
    change.remove("message_id");
    from(change, 1);
    status(change.putObject("old_chat_member"), before);
    status(change.putObject("new_chat_member"), now);
    return update;
  }

  private static void status(ObjectNode member, String status) {
    member
        .put("status", status)
        .putObject("user")
        .put("id", FakeTelegram.BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Aid");
  }

  public static ObjectNode inTopic(ObjectNode update, int thread) {
    in(update).put("message_thread_id", thread).put("is_topic_message", true);
    return update;
  }

  public static ObjectNode pressed(String queryId, long chat, long user, String data) {
    ObjectNode update = JSON.createObjectNode();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", queryId).put("chat_instance", "1").put("data", data);
    from(query, user);
    fill(query.putObject("message"), chat).put("text", "buttons");
    return update;
  }

  /** A button under a message of this id. */
  public static ObjectNode pressed(String queryId, long chat, long user, int under, String data) {
    ObjectNode update = pressed(queryId, chat, user, data);
    ((ObjectNode) update.at("/callback_query/message")).put("message_id", under);
    return update;
  }

  /** The same press, under a message that still has these buttons. */
  public static ObjectNode withButtons(ObjectNode update, JsonNode replyMarkup) {
    ((ObjectNode) update.at("/callback_query/message")).set("reply_markup", replyMarkup);
    return update;
  }

  private static ObjectNode fill(ObjectNode message, long chat) {
    message.put("message_id", 77).put("date", 1_700_000_000);
    message
        .putObject("chat")
        .put("id", chat)
        .put("type", chat < 0 ? "supergroup" : "private")
        .put("is_forum", chat < 0);
    return message;
  }

  private static void from(ObjectNode node, long user) {
    node.putObject("from").put("id", user).put("is_bot", false).put("first_name", "Olena");
  }
}
