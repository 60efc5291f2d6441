package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Webhook;

/**
 * The two pages by which a workspace installs the app: one sends to Slack, the other takes what
 * Slack sends back. Thread-safe.
 */
final class InstallPages {
  private static final Logger LOG = LoggerFactory.getLogger(InstallPages.class);
  private static final String COOKIE = "slack_install";

  private final String clientId;
  private final String clientSecret;
  private final URI authorize;
  private final InstallState states;
  private final Workspaces workspaces;
  private final Supplier<Optional<Slack>> slack;

  /**
   * Pages to be served at once.
   *
   * @param slack the library, as soon as it is loaded
   */
  InstallPages(
      SlackSettings settings,
      InstallState states,
      Workspaces workspaces,
      Supplier<Optional<Slack>> slack) {
    this.clientId = settings.install().clientId().orElseThrow();
    this.clientSecret = settings.install().clientSecret().orElseThrow();
    this.authorize = URI.create(settings.apiPrefix()).resolve("/oauth/v2/authorize");
    this.states = states;
    this.workspaces = workspaces;
    this.slack = slack;
  }

  List<Webhook> pages() {
    return List.of(
        new Page("/slack/install", request -> begin()),
        new Page("/slack/oauth_redirect", this::end));
  }

  private interface Handler {
    Webhook.Response receive(Webhook.Request request);
  }

  private record Page(String path, Handler handler) implements Webhook {
    @Override
    public boolean isPage() {
      return true;
    }

    @Override
    public Response receive(Request request) {
      return handler.receive(request);
    }
  }

  private Webhook.Response begin() {
    String state = states.fresh();
    String address =
        authorize
            + "?client_id="
            + URLEncoder.encode(clientId, UTF_8)
            + "&scope="
            + URLEncoder.encode(Scope.all(), UTF_8)
            + "&state="
            + URLEncoder.encode(state, UTF_8);
    String cookie =
        COOKIE
            + "="
            + state
            + "; Path=/slack; Max-Age="
            + InstallState.GOOD.toSeconds()
            + "; HttpOnly; Secure; SameSite=Lax";
    return new Webhook.Response(
        302, Map.of("Location", address, "Set-Cookie", cookie, "Cache-Control", "no-store"), "");
  }

  private Webhook.Response end(Webhook.Request request) {
    String state = request.query().getOrDefault("state", "");
    if (!states.isGood(state, cookie(request))) {
      return page(
          400,
          "This link is old, was used before, or belongs to another browser",
          "Begin again at <a href=\"/slack/install\">/slack/install</a>.");
    }
    if (request.query().containsKey("error")) {
      return page(
          400,
          "The app was not installed",
          "Slack says that it was not allowed. You can begin again at <a"
              + " href=\"/slack/install\">/slack/install</a>.");
    }
    Optional<Slack> library = slack.get();
    if (library.isEmpty()) {
      return page(503, "The bot is still starting", "Please try again in a moment.");
    }
    return install(library.get(), request.query().getOrDefault("code", ""));
  }

  private Webhook.Response install(Slack library, String code) {
    OAuthV2AccessRequest request =
        OAuthV2AccessRequest.builder()
            .clientId(clientId)
            .clientSecret(clientSecret)
            .code(code)
            .build();
    try {
      OAuthV2AccessResponse given = library.methods().oauthV2Access(request);
      if (!given.isOk() || given.getTeam() == null) {
        String error = given.isOk() ? "it is not for one workspace" : given.getError();
        LOG.warn("a workspace could not install the app: {}", error);
        return page(
            502,
            "The app was not installed",
            hint(String.valueOf(error)) + " Then begin again at /slack/install.");
      }
      String team = given.getTeam().getId();
      workspaces.add(team, new Workspaces.Workspace(given.getAccessToken(), given.getBotUserId()));
      LOG.info("workspace {} has installed the app", team);
      return page(
          200,
          "War Aid Bot is installed",
          "Type /aid help in Slack, or invite the bot to a channel and mention it.");
    } catch (IOException | SlackApiException | IllegalStateException e) {
      LOG.error("a workspace could not install the app: {}", e.toString());
      return page(
          502, "The app was not installed", "Please try again in a minute at /slack/install.");
    }
  }

  private static String hint(String error) {
    return switch (error) {
      case "bad_client_secret", "invalid_client_id" ->
          "The operator of the bot has to correct SLACK_CLIENT_ID or SLACK_CLIENT_SECRET.";
      case "bad_redirect_uri" ->
          "The operator of the bot has to name this page's address under Redirect URLs at the app's"
              + " page OAuth &amp; Permissions.";
      default -> "Slack did not accept the request.";
    };
  }

  private static Optional<String> cookie(Webhook.Request request) {
    return request.header("cookie").stream()
        .flatMap(header -> List.of(header.split(";", -1)).stream())
        .map(String::strip)
        .filter(pair -> pair.startsWith(COOKIE + "="))
        .map(pair -> pair.substring(COOKIE.length() + 1))
        .findFirst();
  }

  /** A page; its text is the program's own and holds nothing that somebody sent. */
  private static Webhook.Response page(int status, String title, String sentence) {
    return new Webhook.Response(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width\"><title>"
            + title
            + "</title><main><h1>"
            + title
            + "</h1><p>"
            + sentence
            + "</p></main></html>");
  }
}
