package org.waraid.channel.slack.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/** Payloads as Slack writes them. */
public final class Payloads {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final AtomicLong COUNT = new AtomicLong();

  private Payloads() {}

  public static ObjectNode command(String text, String responseUrl) {
    return JSON.createObjectNode()
        .put("command", "/aid")
        .put("text", text)
        .put("user_id", "U1")
        .put("channel_id", "C1")
        .put("team_id", "T1")
        .put("trigger_id", "13345224609.738474920." + COUNT.incrementAndGet())
        .put("response_url", responseUrl);
  }

  /** An event of any type, with its own fields. */
  public static ObjectNode event(String eventId, ObjectNode event) {
    ObjectNode payload = event(eventId);
    payload.set("event", event);
    return payload;
  }

  public static ObjectNode homeOpened(String eventId, String user) {
    return event(
        eventId,
        JSON.createObjectNode()
            .put("type", "app_home_opened")
            .put("user", user)
            .put("channel", "D1")
            .put("tab", "home")
            .put("event_ts", "1515449522.000016"));
  }

  public static ObjectNode assistantStarted(String eventId) {
    ObjectNode event = JSON.createObjectNode().put("type", "assistant_thread_started");
    event
        .putObject("assistant_thread")
        .put("user_id", "U1")
        .put("channel_id", "D1")
        .put("thread_ts", "1729999327.187299")
        .putObject("context")
        .put("channel_id", "C1")
        .put("team_id", "T1");
    return event(eventId, event.put("event_ts", "1715873754.429808"));
  }

  public static ObjectNode appUninstalled(String eventId, String team) {
    return event(eventId, JSON.createObjectNode().put("type", "app_uninstalled"))
        .put("team_id", team);
  }

  public static ObjectNode tokensRevoked(String eventId, String team) {
    ObjectNode event = JSON.createObjectNode().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add("UBOT2");
    return event(eventId, event).put("team_id", team);
  }

  public static ObjectNode messageShortcut(String text, String responseUrl) {
    ObjectNode payload =
        interaction("message_action")
            .put("callback_id", "check_source")
            .put("message_ts", "1700000001.000001")
            .put("response_url", responseUrl);
    payload.putObject("channel").put("id", "C1").put("name", "general");
    payload
        .putObject("message")
        .put("type", "message")
        .put("user", "U2")
        .put("ts", "1700000001.000001")
        .put("text", text);
    return payload;
  }

  public static ObjectNode globalShortcut() {
    return interaction("shortcut").put("callback_id", "ask_question");
  }

  public static ObjectNode submitted(String question) {
    ObjectNode payload = interaction("view_submission");
    ObjectNode view =
        payload
            .putObject("view")
            .put("id", "V1")
            .put("type", "modal")
            .put("callback_id", "ask_question")
            .put("hash", "156663117." + COUNT.incrementAndGet());
    view.putObject("state")
        .putObject("values")
        .putObject("question-1")
        .putObject("text")
        .put("type", "plain_text_input")
        .put("value", question);
    return payload;
  }

  /** A button on a view, which is a home or a modal. */
  public static ObjectNode pressedOnView(String viewType, String actionId, String value) {
    ObjectNode payload = interaction("block_actions");
    payload.putObject("container").put("type", "view").put("view_id", "V1");
    payload.putObject("view").put("id", "V1").put("type", viewType);
    action(payload, actionId, value);
    return payload;
  }

  /** Another button than a topic's on a message. */
  public static ObjectNode pressed(
      String actionId, String value, String channel, boolean ephemeral, String responseUrl) {
    ObjectNode payload = pressed(value, channel, ephemeral, responseUrl);
    action(payload, actionId, value);
    return payload;
  }

  private static ObjectNode interaction(String type) {
    ObjectNode payload =
        JSON.createObjectNode()
            .put("type", type)
            .put("action_ts", "1700000002.000001")
            .put("trigger_id", "13345224609.738474920." + COUNT.incrementAndGet());
    payload.putObject("team").put("id", "T1").put("domain", "example");
    payload.putObject("user").put("id", "U1").put("team_id", "T1").put("username", "olena");
    return payload;
  }

  private static void action(ObjectNode payload, String actionId, String value) {
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", actionId)
        .put("block_id", "b")
        .put("value", value)
        .put("action_ts", "1700000002.000001");
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
    action(payload, "topic:0", topicId);
    return payload
        .put("response_url", responseUrl)
        .put("trigger_id", "1.2." + COUNT.incrementAndGet());
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
