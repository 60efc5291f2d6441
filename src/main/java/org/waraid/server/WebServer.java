package org.waraid.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.waraid.channel.Webhook;

/** The HTTP server. Everything it serves is known before it starts. */
public final class WebServer implements AutoCloseable {
  /** More than any platform posts, and little enough to hold for every client at once. */
  private static final long LARGEST_BODY_BYTES = 1_000_000;

  private static final long STOP_MILLIS = 10_000;

  private final int port;
  private final Javalin javalin;

  /**
   * Prepares a server.
   *
   * @param port where it will listen; 0 for any that is free
   * @param limit how much one client may post to {@code /api}
   * @param routes what is served beside health and metrics
   * @param webhooks where platforms post to
   */
  public WebServer(
      int port,
      Health health,
      Metrics metrics,
      ClientLimit limit,
      List<Consumer<RoutesConfig>> routes,
      List<Webhook> webhooks) {
    this.port = port;
    this.javalin =
        Javalin.create(
            config -> {
              settle(config);
              config.requestLogger.http(metrics::request);
              new ResponseHeaders().addTo(config.routes);
              new Errors().addTo(config.routes);
              limit.addTo(config.routes);
              health.addTo(config.routes);
              metrics.addTo(config.routes);
              routes.forEach(route -> route.accept(config.routes));
              webhooks.forEach(webhook -> new WebhookRoute(webhook).addTo(config.routes));
            });
  }

  /**
   * Begins to listen.
   *
   * @throws PortException when the port cannot be had
   */
  public void start() {
    try {
      javalin.start(port);
    } catch (JavalinBindException e) {
      throw new PortException(port, e);
    }
  }

  /** Where it is reached from this machine. Only after {@link #start()}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + javalin.port() + "/");
  }

  /** Lets running requests end, and stops listening. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void settle(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_BODY_BYTES;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLIS);
          server.insertHandler(new GracefulHandler());
          ErrorHandler errors = new ErrorHandler();
          errors.setShowStacks(false);
          errors.setShowCauses(false);
          errors.setShowOrigin(false);
          errors.setDefaultResponseMimeType("application/json");
          server.setErrorHandler(errors);
        });
  }
}
