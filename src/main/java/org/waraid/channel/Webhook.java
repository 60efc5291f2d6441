package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the bot's HTTP server to which a platform posts or sends people. The server knows
 * nothing of what is posted: it hands over the body as it came, which signatures need, and sends
 * back what it is given.
 */
public interface Webhook {
  /** Where it is, from a slash: {@code /slack/events}. */
  String path();

  /** Whether it is read, as a browser reads a page, rather than posted to. */
  default boolean isPage() {
    return false;
  }

  /** Answers one request. Called by many threads. */
  Response receive(Request request);

  /**
   * One request.
   *
   * @param headers by lower-case name
   * @param query what stands behind the path's question mark, the first value of each name
   * @param body as it came, read as UTF-8
   */
  record Request(Map<String, List<String>> headers, Map<String, String> query, String body) {
    public Request {
      headers = Map.copyOf(headers);
      query = Map.copyOf(query);
      requireNonNull(body, "body is null");
    }

    /** A post to the path itself. */
    public Request(Map<String, List<String>> headers, String body) {
      this(headers, Map.of(), body);
    }

    /** The first value of a header, by its name in lower case. */
    public Optional<String> header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
  }

  /**
   * What is sent back.
   *
   * @param status of HTTP
   * @param headers to send, {@code Content-Type} among them when there is a body
   * @param body empty for none
   */
  record Response(int status, Map<String, String> headers, String body) {
    public Response {
      headers = Map.copyOf(headers);
      requireNonNull(body, "body is null");
    }

    /** An empty response. */
    public static Response of(int status) {
      return new Response(status, Map.of(), "");
    }
  }
}
