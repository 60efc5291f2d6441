package org.waraid.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into {@code {"error":"…"}}: a sentence for people, never a stack trace. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  void addTo(RoutesConfig routes) {
    routes.exception(EndpointNotFound.class, Errors::notFound);
    routes.exception(MethodNotAllowedResponse.class, Errors::notAllowed);
    routes.exception(
        HttpResponseException.class, (e, context) -> write(context, e.getStatus(), said(e)));
    routes.exception(Exception.class, Errors::unexpected);
  }

  static void write(Context context, int status, String sentence) {
    context
        .status(status)
        .contentType("application/json; charset=utf-8")
        .result(JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
  }

  private static void notFound(EndpointNotFound e, Context context) {
    write(context, 404, "There is nothing at this address. The chat is at /.");
  }

  private static void notAllowed(MethodNotAllowedResponse e, Context context) {
    String allowed = String.join(", ", e.getDetails().values());
    context.header("Allow", allowed);
    write(
        context,
        405,
        "%s is not possible here: use %s.".formatted(context.method().name(), allowed));
  }

  private static void unexpected(Exception e, Context context) {
    LOG.error("{} {} failed", context.method().name(), context.endpoint().path, e);
    write(context, 500, "Something went wrong here. Please try again.");
  }

  private static String said(HttpResponseException e) {
    if (e.getStatus() == 413 && !(e instanceof ContentTooLargeResponse)) {
      return "The request is too large."; // Javalin's own limit, which says it in other words.
    }
    String message = e.getMessage();
    return message == null ? "The request failed." : message;
  }
}
