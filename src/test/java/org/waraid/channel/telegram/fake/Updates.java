package org.waraid.channel.telegram.fake;

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
