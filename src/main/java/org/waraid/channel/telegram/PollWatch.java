package org.waraid.channel.telegram;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sees how each poll ends. The library tells nobody: it logs, waits and polls again, whether the
 * network is down or the token is wrong.
 */
final class PollWatch implements Interceptor {
  private static final long DESCRIPTION_BYTES = 4096;

  private final Listener listener;

  /** Is told of each poll's end, on the poll's thread. */
  interface Listener {
    void polled();

    void refused(int status, String body);

    void unreachable(IOException failure);
  }

  PollWatch(Listener listener) {
    this.listener = listener;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (!chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("/getupdates")) {
      return chain.proceed(chain.request());
    }
    try {
      Response response = chain.proceed(chain.request());
      if (response.isSuccessful()) {
        listener.polled();
      } else {
        listener.refused(response.code(), response.peekBody(DESCRIPTION_BYTES).string());
      }
      return response;
    } catch (IOException e) {
      listener.unreachable(e);
      throw e;
    }
  }
}
