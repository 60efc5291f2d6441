package org.waraid.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;

/**
 * What probes ask: {@code /health/live}, whether the process works at all, and {@code
 * /health/ready}, whether to send it visitors, with the state of each part.
 */
public final class Health {
  private final List<Part> parts;
  private final AtomicBoolean stopping = new AtomicBoolean();

  /** Reports on these parts, in this order. */
  public Health(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Something that can be well or not.
   *
   * @param name what an operator calls it
   * @param required whether visitors are to be sent elsewhere while it is not well. A platform's
   *     channel is not required: its outage must not take the page down too.
   * @param state asked at every probe
   */
  public record Part(String name, boolean required, Supplier<ChannelState> state) {
    /** A platform's channel. */
    public static Part of(Channel channel) {
      return new Part(channel.name(), false, channel::state);
    }
  }

  /** From now on sends visitors elsewhere, so that none comes while the bot goes down. */
  public void stopping() {
    stopping.set(true);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", context -> write(context, 200, object().put("status", "up")));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context context) {
    boolean ready = !stopping.get();
    boolean well = true;
    ArrayNode channels = JsonNodeFactory.instance.arrayNode();
    for (Part part : parts) {
      ChannelState state = part.state().get();
      ready &= state.ready() || !part.required();
      well &= state.ready();
      channels
          .addObject()
          .put("name", part.name())
          .put("required", part.required())
          .put("state", state.kind().name().toLowerCase(Locale.ROOT))
          .put("explanation", state.explanation());
    }
    String status = stopping.get() ? "stopping" : well ? "up" : ready ? "degraded" : "down";
    ObjectNode json = object().put("status", status).put("ready", ready);
    json.set("channels", channels);
    write(context, ready ? 200 : 503, json);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void write(Context context, int status, ObjectNode json) {
    context.status(status).contentType("application/json; charset=utf-8").result(json.toString());
  }
}
