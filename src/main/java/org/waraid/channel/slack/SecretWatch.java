package org.waraid.channel.slack;

/**
 * Notices a wrong signing secret: posts that bear signatures, none of which has ever been right.
 * Once one was, wrong ones are somebody else's and say nothing about the setting. Thread-safe.
 */
final class SecretWatch {
  private final SlackStates states;
  private volatile boolean right;
  private volatile boolean told;

  SecretWatch(SlackStates states) {
    this.states = states;
  }

  /** A post came that bears a signature. */
  void seen(boolean valid) {
    if (valid && !right) {
      right = true;
      if (told) {
        states.connected();
      }
    } else if (!valid && !right && !told) {
      told = true;
      states.wrong(
          "posts to /slack/events bear signatures that SLACK_SIGNING_SECRET does not make: copy the"
              + " Signing Secret again from the app's page Basic Information and start again; if it"
              + " is right, set this machine's clock, since timestamps more than five minutes off"
              + " are refused");
    }
  }
}
