package org.waraid.channel.web.editor;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether what is posted comes from our own page, by what browsers alone can say. */
final class SamePage {
  private SamePage() {}

  /**
   * Browsers tell secure pages' servers so outright; elsewhere the origin must have the name by
   * which the server was called. Whoever tells neither is no browser of today.
   */
  static boolean posted(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    String origin = context.header("Origin");
    if (origin == null) {
      return false;
    }
    if (site != null) {
      return true;
    }
    String authority = authority(origin);
    return Stream.of(context.header("Host"), context.header("X-Forwarded-Host"))
        .filter(Objects::nonNull)
        .map(host -> host.toLowerCase(Locale.ROOT))
        .anyMatch(authority::equals);
  }

  private static String authority(String origin) {
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
