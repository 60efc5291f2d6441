package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Tokens;

/**
 * The workspaces that the bot is in: the operator's own by its setting, and those that installed
 * the app. Thread-safe.
 */
final class Workspaces {
  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
  private static final String PREFIX = "slack:";

  /** So long may another replica not know yet that a workspace installed the app again. */
  private static final Duration KNOWN = Duration.ofMinutes(5);

  private final Tokens tokens;
  private final Optional<TokenCipher> cipher;
  private final Cache<String, Optional<Workspace>> known =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(10_000).build();
  private volatile @Nullable Home home;

  /**
   * A workspace, as the bot needs it.
   *
   * @param token of the bot there
   * @param botUser the bot's own id there
   */
  record Workspace(String token, String botUser) {
    @Override
    public String toString() {
      return "Workspace[" + botUser + "]";
    }
  }

  private record Home(String team, Workspace workspace) {}

  /**
   * Workspaces that are kept here.
   *
   * @param cipher empty when no workspace can install the app
   */
  Workspaces(Tokens tokens, Optional<TokenCipher> cipher) {
    this.tokens = tokens;
    this.cipher = cipher;
  }

  /** The operator's own workspace. */
  void home(String team, Workspace workspace) {
    home = new Home(team, workspace);
  }

  /** The operator's own workspace; empty while it is not known, or where there is none. */
  String homeTeam() {
    Home own = home;
    return own == null ? "" : own.team();
  }

  boolean isHome(String team) {
    Home own = home;
    return own != null && own.team().equals(team);
  }

  /**
   * The workspace of an id. Somebody of another workspace who shares a channel comes with that
   * one's id; who is not known is therefore taken for one in the operator's own.
   *
   * @throws IllegalStateException when that cannot be looked up just now
   */
  Optional<Workspace> of(String team) {
    Home own = home;
    Optional<Workspace> ours = Optional.ofNullable(own).map(Home::workspace);
    if (cipher.isEmpty() || (own != null && own.team().equals(team))) {
      return ours;
    }
    return installed(team).or(() -> ours);
  }

  /** The bot's own id in a workspace; empty where it is not. */
  String botUser(String team) {
    try {
      return of(team).map(Workspace::botUser).orElse("");
    } catch (IllegalStateException e) {
      return "";
    }
  }

  /**
   * A workspace has installed the app.
   *
   * @throws IllegalStateException when its token cannot be kept
   */
  void add(String team, Workspace workspace) {
    TokenCipher hiding =
        cipher.orElseThrow(() -> new IllegalStateException("no key to encrypt tokens with"));
    String text = workspace.botUser() + " " + workspace.token();
    tokens.put(PREFIX + team, hiding.encrypt(team, text));
    known.invalidate(team);
  }

  /** A workspace has taken the app out. */
  void remove(String team) {
    tokens.remove(PREFIX + team);
    known.put(team, Optional.empty());
  }

  private Optional<Workspace> installed(String team) {
    Optional<Workspace> cached = known.getIfPresent(team);
    if (cached != null) {
      return cached;
    }
    try {
      Optional<Workspace> read = tokens.of(PREFIX + team).flatMap(hidden -> read(team, hidden));
      known.put(team, read);
      return read;
    } catch (IllegalStateException e) {
      LOG.warn("the token of workspace {} cannot be read just now: {}", team, e.toString());
      throw e;
    }
  }

  private Optional<Workspace> read(String team, byte[] hidden) {
    try {
      String text = cipher.orElseThrow().decrypt(team, hidden);
      int space = text.indexOf(' ');
      return Optional.of(new Workspace(text.substring(space + 1), text.substring(0, space)));
    } catch (GeneralSecurityException e) {
      LOG.error(
          "the token of workspace {} cannot be decrypted: SLACK_TOKEN_KEY is not the one it was"
              + " encrypted with; set that one again, or have the workspace install the app again"
              + " at /slack/install",
          team);
      return Optional.empty();
    }
  }
}
