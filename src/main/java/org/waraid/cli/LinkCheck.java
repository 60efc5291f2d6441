package org.waraid.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import org.waraid.topic.Link;
import org.waraid.topic.Problem;

/** Opens the addresses that answers and sources show, and tells which of them lead nowhere. */
final class LinkCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 8;
  private static final int OK = 200;
  private static final int FAILED = 400;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int SERVER_FAILED = 500;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** A warning for every place of an address that leads nowhere. */
  List<Problem> check(List<Link> links) throws InterruptedException {
    Map<URI, Future<Optional<String>>> asked = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      links.forEach(
          link -> asked.computeIfAbsent(link.address(), uri -> threads.submit(() -> fault(uri))));
      List<Problem> problems = new ArrayList<>();
      for (Link link : links) {
        Future<Optional<String>> fault = asked.get(link.address());
        if (fault != null) {
          fault.get().map(text -> problem(link, text)).ifPresent(problems::add);
        }
      }
      return problems;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an address could not be asked", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Problem problem(Link link, String fault) {
    return Problem.warning(
        link.place(),
        "dead-link",
        "the address %s leads nowhere: %s".formatted(link.address(), fault));
  }

  /**
   * Why nothing is there. A site that keeps programs out (401, 403, 429) is there for readers; one
   * that refuses to answer without content is asked for it.
   */
  private Optional<String> fault(URI address) throws InterruptedException {
    try {
      int status = status(address, "HEAD");
      if (status >= FAILED) {
        status = status(address, "GET");
      }
      if (status == NOT_FOUND || status == GONE) {
        return Optional.of(
            "the site has no such page (%d); look for where it moved".formatted(status));
      }
      boolean answers = status >= OK && status < SERVER_FAILED;
      return answers
          ? Optional.empty()
          : Optional.of("the site fails (%d); try again later".formatted(status));
    } catch (HttpTimeoutException e) {
      return Optional.of(
          "the site does not answer within %d seconds; try again later"
              .formatted(PATIENCE.toSeconds()));
    } catch (SSLException e) {
      return Optional.of("its certificate is not trusted; open it in a browser to see why");
    } catch (IOException e) {
      return Optional.of(unreachable(e, address.getHost()));
    }
  }

  private static String unreachable(IOException failure, String host) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException
          || cause instanceof java.nio.channels.UnresolvedAddressException) {
        return "there is no site '%s'; correct the address".formatted(host);
      }
    }
    return failure instanceof ConnectException
        ? "the site '%s' cannot be reached; try again later".formatted(host)
        : "the site '%s' breaks the connection off; try again later".formatted(host);
  }

  private int status(URI address, String method) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(PATIENCE)
            .header("User-Agent", "war-aid-bot check")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
