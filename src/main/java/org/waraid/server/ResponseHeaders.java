package org.waraid.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** What every response tells browsers: run only what this server sends, and keep to yourself. */
final class ResponseHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
              + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
              + "frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          // Overwritten by what may be kept.
          "Cache-Control",
          "no-store",
          "Vary",
          "Accept-Encoding");

  void addTo(RoutesConfig routes) {
    routes.before(ResponseHeaders::write);
  }

  private static void write(Context context) {
    HEADERS.forEach(context::header);
  }
}
