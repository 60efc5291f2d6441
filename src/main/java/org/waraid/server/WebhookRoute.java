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

/** Hands requests to a webhook as they came. */
final class WebhookRoute {
  private final Webhook webhook;

  WebhookRoute(Webhook webhook) {
    this.webhook = webhook;
  }

  void addTo(RoutesConfig routes) {
    if (webhook.isPage()) {
      routes.get(webhook.path(), this::receive);
    } else {
      routes.post(webhook.path(), this::receive);
    }
  }

  private void receive(Context context) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(context.req().getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(context.req().getHeaders(name)));
    }
    Map<String, String> query = new HashMap<>();
    context.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
    Webhook.Response response =
        webhook.receive(
            new Webhook.Request(headers, query, new String(PostedBody.read(context), UTF_8)));
    context.status(response.status());
    response.headers().forEach(context::header);
    context.result(response.body());
  }
}
