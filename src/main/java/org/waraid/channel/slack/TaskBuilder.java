package org.waraid.channel.slack;

import org.jspecify.annotations.Nullable;

/** Makes a task out of what Slack sends, where much may be missing. */
final class TaskBuilder {
  private final Task.Kind kind;
  private final String key;
  private String team = "";
  private String channel = "";
  private String user = "";
  private String thread = "";
  private String text = "";
  private String responseUrl = "";
  private String view = "";
  private String trigger = "";
  private boolean ephemeral;

  /** Begins a task; the key tells it from all others of Slack. */
  TaskBuilder(Task.Kind kind, String key) {
    this.kind = kind;
    this.key = Task.SLACK + ":" + key;
  }

  TaskBuilder at(@Nullable String team, @Nullable String channel, @Nullable String user) {
    this.team = orEmpty(team);
    this.channel = orEmpty(channel);
    this.user = orEmpty(user);
    return this;
  }

  TaskBuilder thread(@Nullable String ts) {
    this.thread = orEmpty(ts);
    return this;
  }

  TaskBuilder text(@Nullable String said) {
    this.text = orEmpty(said);
    return this;
  }

  TaskBuilder responseUrl(@Nullable String url) {
    this.responseUrl = orEmpty(url);
    return this;
  }

  TaskBuilder view(@Nullable String id) {
    this.view = orEmpty(id);
    return this;
  }

  TaskBuilder trigger(@Nullable String id) {
    this.trigger = orEmpty(id);
    return this;
  }

  TaskBuilder ephemeral(boolean seenByOne) {
    this.ephemeral = seenByOne;
    return this;
  }

  Task build(long millis) {
    return new Task(
        kind,
        key,
        team,
        channel,
        user,
        thread,
        text,
        responseUrl,
        view,
        trigger,
        ephemeral,
        millis);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
