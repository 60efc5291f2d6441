package org.waraid.cli;

import java.util.List;
import java.util.Map;
import org.waraid.channel.Channel;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Webhook;

/** A channel whose state its test sets, with a webhook that says what it received. */
final class SmallChannel implements Channel, Webhook {
  private final String name;
  private volatile ChannelState state;
  private volatile boolean closed;
  private volatile Runnable onClose = () -> {};

  SmallChannel(String name, ChannelState state) {
    this.name = name;
    this.state = state;
  }

  void become(ChannelState next) {
    state = next;
  }

  void onClose(Runnable action) {
    onClose = action;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ChannelState state() {
    return state;
  }

  @Override
  public void start() {
    if (state.kind() == ChannelState.Kind.DOWN) {
      throw new IllegalStateException("cannot start");
    }
  }

  @Override
  public List<Webhook> webhooks() {
    return List.of(this);
  }

  @Override
  public void close() {
    onClose.run();
    closed = true;
  }

  @Override
  public String path() {
    return "/" + name + "/events";
  }

  @Override
  public Response receive(Request request) {
    return new Response(
        202,
        Map.of("Content-Type", "text/plain", "X-Seen", request.header("x-signature").orElse("-")),
        request.body());
  }
}
