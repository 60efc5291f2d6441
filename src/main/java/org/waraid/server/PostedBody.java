package org.waraid.server;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.RequestTimeoutResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads what a platform posts before anybody knows that it is a platform: so only so much, and only
 * for so long, whoever sends it. (Jetty's own handler for slow bodies counts the bytes of all
 * requests together, so that a busy server lets every slow one pass.)
 */
final class PostedBody {
  /** More than any platform posts, and little enough to hold for every client at once. */
  private static final int MOST_BYTES = 1_000_000;

  /** Platforms send at once, and give up after a few seconds themselves. */
  private static final Duration MOST_TIME = Duration.ofSeconds(5);

  private PostedBody() {}

  /**
   * All that was posted.
   *
   * @throws ContentTooLargeResponse when it is too much
   * @throws RequestTimeoutResponse when it comes too slowly, or stops coming
   */
  static byte[] read(Context context) {
    if (context.req().getContentLengthLong() > MOST_BYTES) {
      throw new ContentTooLargeResponse("The request is too large.");
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    long end = System.nanoTime() + MOST_TIME.toNanos();
    try {
      InputStream in = context.req().getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        body.write(buffer, 0, read);
        if (body.size() > MOST_BYTES) {
          throw new ContentTooLargeResponse("The request is too large.");
        }
        if (System.nanoTime() - end > 0) {
          throw slow(context);
        }
      }
    } catch (IOException e) {
      throw slow(context);
    }
    return body.toByteArray();
  }

  private static RequestTimeoutResponse slow(Context context) {
    context.header("Connection", "close");
    return new RequestTimeoutResponse("The request came too slowly.");
  }
}
