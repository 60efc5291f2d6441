package org.waraid.channel.web.editor;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The files that make the page. None holds a secret: what they show comes from the API. They are
 * not kept by browsers, as nothing of the page is.
 */
final class Assets {
  private static final List<String> SCRIPTS =
      List.of(
          "main.js",
          "server.js",
          "dom.js",
          "publish.js",
          "overview.js",
          "inbox.js",
          "code.js",
          "files.js",
          "figures.js",
          "shown.js",
          "try.js",
          "history.js");

  void addTo(RoutesConfig routes) {
    serve(routes, "/editor", "index.html", "text/html; charset=utf-8");
    serve(routes, "/editor/editor.css", "editor.css", "text/css; charset=utf-8");
    for (String script : SCRIPTS) {
      serve(routes, "/editor/" + script, script, "text/javascript; charset=utf-8");
    }
  }

  private static void serve(RoutesConfig routes, String path, String file, String type) {
    byte[] bytes = read(file);
    routes.get(path, context -> context.contentType(type).result(bytes));
  }

  private static byte[] read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("/web/editor/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the editors' file " + file + " is not in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the editors' file " + file + " cannot be read", e);
    }
  }
}
