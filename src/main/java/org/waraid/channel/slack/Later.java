package org.waraid.channel.slack;

import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A response that is not there yet, so that a thread that takes what Slack sends need not wait for
 * it. It is always there in time for Slack.
 */
final class Later extends Response {
  private final CompletableFuture<Response> response;

  Later(CompletableFuture<Response> response) {
    super(200, CONTENT_TYPE_APPLICATION_JSON_UTF8, Map.of(), null);
    this.response = response;
  }

  CompletableFuture<Response> response() {
    return response;
  }

  /** The response, which may be one that is there already, as a stage. */
  static CompletableFuture<Response> of(Response response) {
    return response instanceof Later later
        ? later.response()
        : CompletableFuture.completedFuture(response);
  }
}
