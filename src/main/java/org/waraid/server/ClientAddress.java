package org.waraid.server;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whom a request comes from. */
public final class ClientAddress {
  private ClientAddress() {}

  /**
   * The client's address. Behind a proxy on this machine or network that is the last one in {@code
   * X-Forwarded-For}, the one that the proxy itself saw; from anywhere else the header is a claim
   * of the client and not heeded.
   */
  public static String of(Context context) {
    String peer = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (forwarded == null || !isNear(peer)) {
      return peer;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isNear(String peer) {
    try {
      // A literal address: nothing is looked up.
      InetAddress address = InetAddress.getByName(peer);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
