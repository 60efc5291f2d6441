package org.waraid.channel.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and the check that stands before everything else of the page's API. */
final class Door {
  static final String API = "/editor/api/";
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String COOKIE = "war-aid-editor";
  private static final String PATH = "/editor";
  private static final int UNTIL_CLOSED = -1;
  private static final String SESSION = "editor-session";
  private static final String WHO = API + "session";
  private static final String SIGN_IN = API + "sign-in";

  private final Editors editors;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Function<Context, String> client;

  Door(Editors editors, Clock clock, Function<Context, String> client) {
    this.editors = editors;
    this.sessions = new Sessions(clock);
    this.throttle = new Throttle(clock);
    this.client = client;
  }

  void addTo(RoutesConfig routes) {
    routes.before(API + "*", this::check);
    routes.get(WHO, this::who);
    routes.post(SIGN_IN, this::signIn);
    routes.post(API + "sign-out", this::signOut);
  }

  /** Who asks. Only where {@link #check} has let a request pass. */
  static Session current(Context context) {
    Session session = context.attribute(SESSION);
    if (session == null) {
      throw signedOut();
    }
    return session;
  }

  private void check(Context context) {
    boolean posts = !context.method().equals(HandlerType.GET);
    if (posts && !SamePage.posted(context)) {
      throw new ForbiddenResponse(
          "This did not come from the editors' page. Behind a proxy, let it pass the header Host on.");
    }
    if (context.path().equals(SIGN_IN) || context.path().equals(WHO)) {
      return;
    }
    Session session = secret(context).flatMap(sessions::find).orElseThrow(Door::signedOut);
    if (posts && !same(session.csrf(), context.header(CSRF_HEADER))) {
      throw new ForbiddenResponse("The page is out of date. Load it again.");
    }
    context.attribute(SESSION, session);
  }

  /** Nobody is no error here: the page asks so what to show. */
  private void who(Context context) {
    secret(context)
        .flatMap(sessions::find)
        .ifPresentOrElse(session -> tell(context, session), () -> context.status(204));
  }

  private void signIn(Context context) {
    Posted posted = Posted.of(context);
    String name = posted.text("name").strip();
    String password = posted.text("password");
    String from = client.apply(context);
    Duration wait = throttle.wait(from);
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      context.header("Retry-After", Long.toString(seconds));
      LOG.warn("Sign-ins to the editors' page are slowed down: there were too many");
      throw new TooManyRequestsResponse(
          "Too many tries. Please wait %s and try again.".formatted(shown(seconds)));
    }
    if (!editors.admits(name, password)) {
      LOG.warn("A sign-in to the editors' page was refused");
      throw new UnauthorizedResponse("Name or password is not right.");
    }
    throttle.forgive(from);
    // A session from before may be known to somebody else.
    secret(context).ifPresent(sessions::end);
    String secret = sessions.begin(name);
    context.cookie(cookie(context, secret));
    LOG.info("{} signed in to the editors' page", name);
    tell(context, sessions.find(secret).orElseThrow());
  }

  private void signOut(Context context) {
    secret(context).ifPresent(sessions::end);
    Cookie gone = cookie(context, "");
    gone.setMaxAge(0);
    context.cookie(gone);
    context.status(204);
  }

  private static void tell(Context context, Session session) {
    context
        .contentType("application/json; charset=utf-8")
        .result(
            JsonNodeFactory.instance
                .objectNode()
                .put("editor", session.editor())
                .put("csrf", session.csrf())
                .toString());
  }

  private static Cookie cookie(Context context, String secret) {
    return new Cookie(
        COOKIE, secret, PATH, UNTIL_CLOSED, isSecure(context), true, null, SameSite.STRICT);
  }

  /** A false claim of the client costs nobody but itself: its own browser drops the cookie. */
  private static boolean isSecure(Context context) {
    return context.scheme().equals("https") || "https".equals(context.header("X-Forwarded-Proto"));
  }

  private static Optional<String> secret(Context context) {
    return Optional.ofNullable(context.cookie(COOKIE));
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static String shown(long seconds) {
    return seconds < 60 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }

  private static UnauthorizedResponse signedOut() {
    return new UnauthorizedResponse(
        "You are not signed in, or were idle too long. Please sign in.");
  }
}
