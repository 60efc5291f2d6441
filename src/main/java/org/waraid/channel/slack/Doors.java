package org.waraid.channel.slack;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waraid.channel.Webhook;

/** Where Slack and the browsers of those who install the app reach the bot. */
final class Doors {
  private Doors() {}

  /**
   * The doors that the settings ask for.
   *
   * @param made the library, once it is loaded
   * @param ready the same, while it may answer what is posted
   */
  static List<Webhook> of(
      SlackSettings settings,
      InstantSource clock,
      Workspaces workspaces,
      SecretWatch secret,
      Supplier<Optional<Bolt>> made,
      Supplier<Optional<Bolt>> ready) {
    List<Webhook> all = new ArrayList<>();
    if (!settings.bySocket()) {
      RequestSignature signature =
          new RequestSignature(settings.signingSecret().orElseThrow(), clock);
      all.add(new SlackWebhook(signature, secret::seen, ready));
    }
    if (settings.install().isWanted()) {
      InstallState state = new InstallState(settings.install().tokenKey().orElseThrow(), clock);
      all.addAll(
          new InstallPages(settings, state, workspaces, () -> made.get().map(Bolt::slack)).pages());
    }
    return List.copyOf(all);
  }
}
