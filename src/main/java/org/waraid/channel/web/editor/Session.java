package org.waraid.channel.web.editor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An editor who has signed in.
 *
 * @param editor their name, as the history shows it
 * @param csrf secret of their page, which comes back with all that it posts
 * @param since when they signed in
 */
record Session(String editor, String csrf, Instant since) {
  Session {
    requireNonNull(editor, "editor is null");
    requireNonNull(csrf, "csrf is null");
    requireNonNull(since, "since is null");
  }

  /** Leaves out the secret, since records are printed where nobody thinks of it. */
  @Override
  public String toString() {
    return "Session[editor=%s, since=%s]".formatted(editor, since);
  }
}
