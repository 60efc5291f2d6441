package org.waraid.channel.telegram;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where the Bot API is. The library takes scheme, host and port; a path before {@code /bot}, as a
 * reverse proxy may want it, is put in by the HTTP client.
 */
final class ApiAddress implements Interceptor {
  private final URI api;
  private final String prefix;

  ApiAddress(URI api) {
    this.api = api;
    String path = api.getRawPath() == null ? "" : api.getRawPath();
    this.prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  TelegramUrl url() {
    int port = api.getPort();
    if (port < 0) {
      port = api.getScheme().equals("https") ? 443 : 80;
    }
    return TelegramUrl.builder().schema(api.getScheme()).host(api.getHost()).port(port).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (prefix.isEmpty()) {
      return chain.proceed(request);
    }
    HttpUrl url = request.url();
    HttpUrl prefixed = url.newBuilder().encodedPath(prefix + url.encodedPath()).build();
    return chain.proceed(request.newBuilder().url(prefixed).build());
  }
}
