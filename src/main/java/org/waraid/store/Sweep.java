package org.waraid.store;

import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.waraid.channel.AnsweredMessages;

/** Deletes what is older than it may be. */
final class Sweep {
  /** Platforms send nothing again after a day; the rest is for replicas that were away. */
  static final Duration KEYS_KEPT = Duration.ofDays(7);

  static final Duration VOTES_KEPT = Duration.ofDays(365);

  /** More would fill the disk with what somebody types to that end. */
  private static final int MOST_UNANSWERED = 20_000;

  /** As many as an hour of answers at the pace of a busy bot, and a few megabytes. */
  private static final int MOST_ANSWERED = 50_000;

  private final Writes writes;
  private final Clock clock;
  private final Duration unansweredKept;

  Sweep(Writes writes, Clock clock, Duration unansweredKept) {
    this.writes = writes;
    this.clock = clock;
    this.unansweredKept = unansweredKept;
  }

  /** Every minute: conversations are short. */
  void conversations() {
    writes.later(handle -> olderThan(handle, "conversation", "spoke_at", StoredMemory.KEPT));
  }

  /** Every hour: the rest. */
  void theRest() {
    writes.later(
        handle -> {
          olderThan(handle, "inbox", "taken_at", KEYS_KEPT);
          olderThan(handle, "answered", "given_at", AnsweredMessages.KEPT);
          handle.execute(
              "delete from answered where given_at < (select given_at from answered"
                  + " order by given_at desc limit 1 offset "
                  + MOST_ANSWERED
                  + ")");
          olderThan(handle, "vote", "voted_at", VOTES_KEPT);
          olderThan(handle, "unanswered", "last_at", unansweredKept);
          handle.execute(
              "delete from unanswered where key not in (select key from unanswered"
                  + " order by asked desc, last_at desc limit "
                  + MOST_UNANSWERED
                  + ")");
          olderThan(handle, "holder", "seen_at", Duration.ofDays(1));
        });
  }

  private void olderThan(Handle handle, String table, String column, Duration age) {
    handle.execute(
        "delete from " + table + " where " + column + " < ?", clock.millis() - age.toMillis());
  }
}
