package org.waraid.channel.web.editor;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.channel.slack.SlackRendering;
import org.waraid.channel.telegram.TelegramRendering;
import org.waraid.channel.web.WebChannel;
import org.waraid.server.ClientAddress;
import org.waraid.server.ClientLimit;
import org.waraid.server.Health;
import org.waraid.server.Metrics;
import org.waraid.server.WebServer;

/** The editors' page on a real server, and a browser before it that keeps cookie and token. */
final class Site implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  /** Of that password, with the least cost that there is, since every test signs in. */
  static final String HASH = BCrypt.withDefaults().hashToString(4, PASSWORD.toCharArray());

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final Metrics metrics = new Metrics();
  private final WebServer server;
  private @Nullable String cookie;
  private @Nullable String token;

  Site(SmallDesk desk, Map<String, String> hashes) {
    InstantSource time = now::get;
    EditorPage page =
        new EditorPage(
            desk,
            hashes,
            List.of(new TelegramRendering(), new SlackRendering()),
            time.withZone(ZoneOffset.UTC),
            ClientAddress::of);
    this.server =
        new WebServer(
            0,
            new Health(List.of()),
            metrics,
            new ClientLimit(0),
            List.of(new WebChannel(new ScriptedAssistant(), List::of)::addTo, page::addTo),
            List.of());
    server.start();
  }

  void later(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return mapper.readTree(get("/editor/api/" + path).body());
  }

  /** As the page does it: with the cookie, the token and the page's own origin. */
  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/editor/api/" + path).POST(BodyPublishers.ofString(body));
    request.header("Origin", origin());
    if (token != null) {
      request.header("X-CSRF-Token", token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  JsonNode posted(String path, String body) throws IOException, InterruptedException {
    return mapper.readTree(post(path, body).body());
  }

  /** A post of which nothing but this is said. */
  HttpResponse<String> bare(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/editor/api/" + path).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Signs in, and keeps what a browser keeps. */
  HttpResponse<String> signIn(String name, String password, String... headers)
      throws IOException, InterruptedException {
    String body = mapper.createObjectNode().put("name", name).put("password", password).toString();
    HttpResponse<String> response = post("sign-in", body, headers);
    if (response.statusCode() == 200) {
      String set = response.headers().firstValue("Set-Cookie").orElseThrow();
      cookie = set.substring(0, set.indexOf(';'));
      token = mapper.readTree(response.body()).get("csrf").textValue();
    }
    return response;
  }

  @Nullable String cookie() {
    return cookie;
  }

  void useCookie(@Nullable String other) {
    cookie = other;
  }

  void useToken(@Nullable String other) {
    token = other;
  }

  String origin() {
    String address = server.address().toString();
    return address.substring(0, address.length() - 1);
  }

  @Override
  public void close() {
    server.close();
    metrics.close();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
