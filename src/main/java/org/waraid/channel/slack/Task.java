package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.waraid.channel.Chat;

/**
 * Something that somebody in Slack wants from the bot, with all that is needed to do it, also after
 * a restart. Texts are empty for what there is not.
 *
 * @param kind what
 * @param key names it for good, so that it is done once
 * @param team the workspace's id
 * @param channel where; the member's own id where there is no channel
 * @param user who
 * @param thread the first message of the thread to answer in
 * @param text what was said, or what a button stands for
 * @param responseUrl where to answer for half an hour, five times
 * @param view the modal to change
 * @param trigger lets a modal be opened for three seconds
 * @param ephemeral whether only this member sees what a button was on
 * @param at when, in milliseconds since 1970
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Task(
    Kind kind,
    String key,
    String team,
    String channel,
    String user,
    String thread,
    String text,
    String responseUrl,
    String view,
    String trigger,
    boolean ephemeral,
    long at) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The channel's name in keys and chats. */
  static final String SLACK = "slack";

  Task {
    requireNonNull(kind, "kind is null");
    requireNonNull(key, "key is null");
  }

  /** Kinds of tasks, each with how long doing it is still of use. */
  enum Kind {
    /** A question by a command, answered to the asker alone. */
    COMMAND(Duration.ofMinutes(30)),
    /** A question by a command, answered to the channel. */
    SHARED_COMMAND(Duration.ofMinutes(30)),
    /** A question in a channel. */
    MENTION(Duration.ofHours(6)),
    /** A question in a direct message. */
    DIRECT(Duration.ofHours(6)),
    /** A message whose claims are to be checked. */
    CHECK(Duration.ofMinutes(30)),
    /** A button that stands for a topic. */
    TOPIC(Duration.ofMinutes(30)),
    /** A button that shows an answer to the channel. */
    SHARE(Duration.ofMinutes(30)),
    /** A button that sends an answer with its chart to the asker. */
    CHART(Duration.ofMinutes(30)),
    /** A question in a modal. */
    MODAL(Duration.ofMinutes(30)),
    /** A button that an editor was offered. */
    OFFERED(Duration.ofMinutes(30)),
    /** A question on the App Home that an editor teaches. */
    TEACH(Duration.ofMinutes(30)),
    /** A topic's button on the App Home. */
    HOME_TOPIC(Duration.ofMinutes(5)),
    /** Somebody looks at the App Home. */
    HOME(Duration.ofMinutes(1)),
    /** Somebody opens the assistant's pane. */
    GREETING(Duration.ofMinutes(30));

    private final Duration use;

    Kind(Duration use) {
      this.use = use;
    }
  }

  boolean isOfUse(Instant now) {
    return Instant.ofEpochMilli(at).plus(kind.use).isAfter(now);
  }

  /** Whether it comes from a direct message, where the bot hears all that is written. */
  boolean isDirect() {
    return kind == Kind.DIRECT || channel.startsWith("D") || channel.equals(user);
  }

  Chat chat() {
    return new Chat(SLACK, team + ":" + channel);
  }

  /** What is said in one thread belongs together, whoever says it; elsewhere each has their own. */
  String conversation() {
    return chat().conversation(thread.isEmpty() ? user : thread);
  }

  /** Tasks of one queue are done in order. */
  String queue() {
    return switch (kind) {
      case MENTION, DIRECT, GREETING -> chat().key();
      case COMMAND,
          SHARED_COMMAND,
          CHECK,
          TOPIC,
          SHARE,
          CHART,
          MODAL,
          HOME_TOPIC,
          HOME,
          OFFERED,
          TEACH ->
          chat().conversation(user);
    };
  }

  /** The same, answered in a direct message. */
  Task in(String directMessage) {
    return new Task(
        kind, key, team, directMessage, user, "", text, responseUrl, view, trigger, ephemeral, at);
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can be written", e);
    }
  }

  /** The task of a {@link #json()}; empty when it is of a version that this one cannot read. */
  static Optional<Task> ofJson(String json) {
    try {
      return Optional.of(JSON.readValue(json, Task.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
