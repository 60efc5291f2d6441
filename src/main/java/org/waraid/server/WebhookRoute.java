package org.waraid.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waraid.channel.Webhook;

/** Hands posts to a webhook as they came. */
final class WebhookRoute {
  private final Webhook webhook;

  WebhookRoute(Webhook webhook) {
    this.webhook = webhook;
  }

  void addTo(RoutesConfig routes) {
    routes.post(webhook.path(), this::receive);
  }

  private void receive(Context context) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(context.req().getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(context.req().getHeaders(name)));
    }
    Webhook.Response response =
        webhook.receive(new Webhook.Request(headers, new String(context.bodyAsBytes(), UTF_8)));
    context.status(response.status());
    response.headers().forEach(context::header);
    context.result(response.body());
  }
}
