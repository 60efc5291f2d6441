package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Users as Telegram describes them. */
final class People {
  private static final ObjectMapper JSON = new ObjectMapper();

  private People() {}

  static String bot(boolean allSwitchedOn) {
    return user(FakeTelegram.BOT_ID, "Aid")
        .put("is_bot", true)
        .put("username", FakeTelegram.BOT_NAME)
        .put("can_read_all_group_messages", allSwitchedOn)
        .put("supports_inline_queries", allSwitchedOn)
        .toString();
  }

  static String member(long id, boolean administrator) {
    ObjectNode member =
        JSON.createObjectNode().put("status", administrator ? "administrator" : "member");
    member.set("user", user(id, "Olena"));
    return member.toString();
  }

  private static ObjectNode user(long id, String name) {
    return JSON.createObjectNode().put("id", id).put("is_bot", false).put("first_name", name);
  }
}
