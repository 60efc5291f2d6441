package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

/**
 * What came of a call to Slack.
 *
 * @param error Slack's word for why not; empty when it was done
 */
record Result(String error) {
  static final Result DONE = new Result("");

  /** Slack could not be asked, or broke down over it, however often it was tried. */
  static final Result UNREACHABLE = new Result("unreachable");

  Result {
    requireNonNull(error, "error is null");
  }

  boolean done() {
    return error.isEmpty();
  }

  /** Whether it makes sense to try the same again in some minutes. */
  boolean mayPass() {
    return equals(UNREACHABLE);
  }
}
