package org.waraid.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.waraid.answer.Assistant;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;

/**
 * What is measured, for Prometheus at {@code /metrics}: the machine, the requests and, by {@link
 * #measured}, the replies. No label comes from what people wrote.
 */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  /** Begins with the machine's own measures. */
  public Metrics() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  /** Where other parts add measures of their own. */
  public MeterRegistry registry() {
    return registry;
  }

  /** The same assistant, its replies counted and timed by their outcome. */
  public Assistant measured(Assistant assistant) {
    return new MeasuredAssistant(assistant, registry);
  }

  /** Shows whether a channel receives messages. */
  public void watch(Channel channel) {
    Gauge.builder(
            "waraid.channel.up", channel, it -> it.state().kind() == ChannelState.Kind.UP ? 1 : 0)
        .description("Whether the channel receives messages")
        .tag("channel", channel.name())
        .register(registry);
  }

  void addTo(RoutesConfig routes) {
    routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape()));
  }

  void request(Context context, Float millis) {
    String route = context.endpoint().path;
    Timer.builder("http.server.requests")
        .description("Requests by route, method and status")
        .tag("method", context.method().name())
        .tag("route", isRoute(context) ? route : "none")
        .tag("status", Integer.toString(context.statusCode()))
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(500))
        .register(registry)
        .record(Duration.ofNanos((long) (millis * 1_000_000)));
  }

  /** Paths that nobody serves would make a series each: anyone could fill the memory with them. */
  private static boolean isRoute(Context context) {
    return context.endpoint().method.isHttpMethod() && !context.endpoint().path.isEmpty();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
