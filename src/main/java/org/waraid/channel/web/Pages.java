package org.waraid.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files that make the page. Their tags are hashes of what they hold: Javalin's own tags are
 * made of date and length, and a reproducible jar gives all files one date.
 */
final class Pages {
  void addTo(RoutesConfig routes) {
    serve(routes, "/", "index.html", "text/html; charset=utf-8");
    serve(routes, "/app.css", "app.css", "text/css; charset=utf-8");
    serve(routes, "/app.js", "app.js", "text/javascript; charset=utf-8");
    serve(routes, "/reply.css", "reply.css", "text/css; charset=utf-8");
    serve(routes, "/reply.js", "reply.js", "text/javascript; charset=utf-8");
    serve(routes, "/icon.svg", "icon.svg", "image/svg+xml");
    serve(routes, "/app.webmanifest", "app.webmanifest", "application/manifest+json");
  }

  private static void serve(RoutesConfig routes, String path, String file, String type) {
    byte[] bytes = read(file);
    String tag = "W/\"" + hash(bytes) + "\"";
    routes.get(path, context -> send(context, bytes, tag, type));
  }

  private static void send(Context context, byte[] bytes, String tag, String type) {
    // Kept by browsers, and asked about each time: a new version shows at once and costs one 304.
    context.header("Cache-Control", "no-cache").header("ETag", tag).contentType(type).result(bytes);
  }

  private static byte[] read(String file) {
    try (InputStream in = Pages.class.getResourceAsStream("/web/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the page's file " + file + " is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the page's file " + file + " cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
