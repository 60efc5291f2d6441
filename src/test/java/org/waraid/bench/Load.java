package org.waraid.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.waraid.channel.slack.fake.Payloads;
import org.waraid.channel.slack.fake.Signed;

/** Clients that post signed slash commands, each waiting for its answer before the next. */
final class Load {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final String secret;
  private final String responseUrl;
  private final List<String> questions;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong count = new AtomicLong();

  Load(String secret, String responseUrl, List<String> questions) {
    this.secret = secret;
    this.responseUrl = responseUrl;
    this.questions = List.copyOf(questions);
  }

  /**
   * What was measured.
   *
   * @param nanos each request's time, sorted
   * @param seconds that it took altogether
   * @param withAnswer how many responses held an answer
   * @param cpuNanos of processor that the whole process took, all its threads and the clients too
   */
  record Measured(List<Long> nanos, double seconds, long withAnswer, long cpuNanos) {
    Measured {
      nanos = List.copyOf(nanos);
    }

    double perSecond() {
      return nanos.size() / seconds;
    }

    /** Of processor for each request, in microseconds: other programs make it hardly longer. */
    double cpuMicros() {
      return cpuNanos / 1e3 / nanos.size();
    }

    double millis(double share) {
      return nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * share)) / 1e6;
    }

    @Override
    public String toString() {
      return "%,.0f/s, p50 %.2f ms, p99 %.2f ms, most %.1f ms, %.0f µs CPU each, %d of %d with an answer"
          .formatted(
              perSecond(),
              millis(0.5),
              millis(0.99),
              millis(1),
              cpuMicros(),
              withAnswer,
              nanos.size());
    }
  }

  /** As much as so many clients get through. */
  Measured flatOut(URI address, int clients, Duration length) throws InterruptedException {
    return run(address, clients, length, 0);
  }

  /** So many requests a second, begun on time whether or not those before are answered. */
  Measured paced(URI address, int clients, Duration length, int perSecond)
      throws InterruptedException {
    return run(address, clients, length, 1_000_000_000L * clients / perSecond);
  }

  private Measured run(URI address, int clients, Duration length, long everyNanos)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long cpu = PROCESS.getProcessCpuTime();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Future<Client>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      long first = begin + everyNanos * i / clients;
      running.add(threads.submit(() -> new Client().run(address, first, end, everyNanos)));
    }
    List<Long> nanos = new ArrayList<>();
    long answers = 0;
    try {
      for (Future<Client> each : running) {
        nanos.addAll(each.get().nanos);
        answers += each.get().answers;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    nanos.sort(null);
    return new Measured(nanos, seconds, answers, PROCESS.getProcessCpuTime() - cpu);
  }

  private final class Client {
    private final List<Long> nanos = new ArrayList<>();
    private long answers;

    Client run(URI address, long first, long end, long everyNanos)
        throws IOException, InterruptedException {
      long due = first;
      while (System.nanoTime() < end) {
        if (everyNanos > 0) {
          for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
        }
        HttpRequest request = request(address);
        // A request that could not begin on time has been waiting since then.
        long begun = everyNanos > 0 ? due : System.nanoTime();
        HttpResponse<String> response = send(request);
        nanos.add(System.nanoTime() - begun);
        if (response.statusCode() != 200) {
          throw new IllegalStateException("status " + response.statusCode());
        }
        answers += response.body().isEmpty() ? 0 : 1;
        due += everyNanos;
      }
      return this;
    }

    /** Now and then Java's client closes a connection of its own under a request. */
    private HttpResponse<String> send(HttpRequest request)
        throws IOException, InterruptedException {
      try {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      }
    }

    private HttpRequest request(URI address) {
      long number = count.incrementAndGet();
      String question = questions.get((int) (number % questions.size()));
      var command = Payloads.command(question, responseUrl).put("user_id", "U" + number % 500);
      String body = Payloads.form(command);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body));
      Signed.headers(secret, Instant.now(), body).forEach(request::header);
      return request.build();
    }
  }
}
