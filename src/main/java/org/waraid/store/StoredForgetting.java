package org.waraid.store;

import org.jdbi.v3.core.Handle;
import org.waraid.channel.Chat;
import org.waraid.channel.Forgetting;

/** Deletes or moves all rows of a chat. */
final class StoredForgetting implements Forgetting {
  private final Writes writes;
  private final StoredMemory memory;
  private final StoredPreferences preferences;
  private final StoredSubscriptions subscriptions;
  private final StoredAnswers answers;

  StoredForgetting(
      Writes writes,
      StoredMemory memory,
      StoredPreferences preferences,
      StoredSubscriptions subscriptions,
      StoredAnswers answers) {
    this.writes = writes;
    this.memory = memory;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.answers = answers;
  }

  @Override
  public void forget(Chat chat) {
    memory.forgetAllOf(chat.conversation(""));
    writes.later(
        handle -> {
          deleteConversations(handle, chat);
          for (String table :
              new String[] {"subscription", "given", "vote", "preference", "answered"}) {
            handle.execute("delete from " + table + " where chat = ?", chat.key());
          }
        });
    subscriptions.unsubscribe(chat);
    answers.disbelieve(chat);
    preferences.language(chat, java.util.Optional.empty());
  }

  @Override
  public void forget(Chat chat, String person) {
    memory.forget(chat.conversation(person));
    writes.later(
        handle ->
            handle.execute("delete from vote where chat = ? and person = ?", chat.key(), person));
  }

  @Override
  public void moved(Chat from, Chat to) {
    memory.forgetAllOf(from.conversation(""));
    writes.later(
        handle -> {
          deleteConversations(handle, from);
          // Messages have other ids in the new chat.
          handle.execute("delete from answered where chat = ?", from.key());
          move(handle, "subscription", "", from, to);
          move(handle, "preference", "", from, to);
          move(handle, "given", " and there.topic = here.topic", from, to);
          move(
              handle,
              "vote",
              " and there.topic = here.topic and there.person = here.person",
              from,
              to);
          subscriptions.disbelieve(from);
          subscriptions.disbelieve(to);
          preferences.disbelieve(from);
          preferences.disbelieve(to);
        });
    answers.disbelieve(from);
    subscriptions.disbelieve(from);
    subscriptions.disbelieve(to);
    preferences.disbelieve(from);
    preferences.disbelieve(to);
  }

  /** Rows that the new chat has already win over those that would come. */
  private static void move(Handle handle, String table, String same, Chat from, Chat to) {
    handle.execute(
        "update "
            + table
            + " as here set chat = ? where here.chat = ? and not exists (select 1 from "
            + table
            + " as there where there.chat = ?"
            + same
            + ")",
        to.key(),
        from.key(),
        to.key());
    handle.execute("delete from " + table + " where chat = ?", from.key());
  }

  /** Conversations begin with their chat's key and a colon; a semicolon is what comes next. */
  private static void deleteConversations(Handle handle, Chat chat) {
    handle.execute(
        "delete from conversation where id >= ? and id < ?", chat.key() + ":", chat.key() + ";");
  }
}
