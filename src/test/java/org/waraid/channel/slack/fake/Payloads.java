package org.waraid.channel.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.StringJoiner;

/** Payloads as Slack writes them. */
public final class Payloads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Payloads() {}

  public static ObjectNode command(String text, String responseUrl) {
    return JSON.createObjectNode()
        .put("command", "/aid")
        .put("text", text)
        .put("user_id", "U1")
        .put("channel_id", "C1")
        .put("team_id", "T1")
        .put("trigger_id", "13345224609.738474920.8088930838d88f008e0")
        .put("response_url", responseUrl);
  }

  public static ObjectNode mention(String eventId, String ts, String text) {
    ObjectNode payload = event(eventId);
    payload
        .putObject("event")
        .put("type", "app_mention")
        .put("user", "U1")
        .put("text", text)
        .put("ts", ts)
        .put("event_ts", ts)
        .put("channel", "C1");
    return payload;
  }

  public static ObjectNode message(
      String eventId, String ts, String channel, String channelType, String text) {
    ObjectNode payload = event(eventId);
    payload
        .putObject("event")
        .put("type", "message")
        .put("user", "U1")
        .put("text", text)
        .put("ts", ts)
        .put("event_ts", ts)
        .put("channel", channel)
        .put("channel_type", channelType);
    return payload;
  }

  /** The event inside a payload, to be changed. */
  public static ObjectNode in(ObjectNode payload) {
    return (ObjectNode) payload.get("event");
  }

  public static ObjectNode pressed(
      String topicId, String channel, boolean ephemeral, String responseUrl) {
    ObjectNode payload = JSON.createObjectNode().put("type", "block_actions");
    payload.putObject("user").put("id", "U1").put("team_id", "T1");
    payload.putObject("team").put("id", "T1");
    payload.putObject("channel").put("id", channel);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1700000001.000001")
        .put("channel_id", channel)
        .put("is_ephemeral", ephemeral);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", "topic:0")
        .put("block_id", "b")
        .put("value", topicId)
        .put("action_ts", "1700000002.000001");
    return payload.put("response_url", responseUrl).put("trigger_id", "1.2.3");
  }

  /** As a slash command comes over HTTP. */
  public static String form(ObjectNode fields) {
    StringJoiner form = new StringJoiner("&");
    for (var field : fields.properties()) {
      form.add(field.getKey() + "=" + encode(field.getValue().asText()));
    }
    return form.toString();
  }

  /** As a pressed button comes over HTTP. */
  public static String interactive(ObjectNode payload) {
    return "payload=" + encode(payload.toString());
  }

  private static ObjectNode event(String eventId) {
    return JSON.createObjectNode()
        .put("type", "event_callback")
        .put("team_id", "T1")
        .put("api_app_id", "A1")
        .put("event_id", eventId)
        .put("event_time", 1_700_000_000);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
