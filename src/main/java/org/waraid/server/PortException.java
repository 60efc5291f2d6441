package org.waraid.server;

/** The server's port cannot be had. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(int port, Throwable cause) {
    super(
        "Port %d cannot be used: another program listens there, or it needs more rights. "
                .formatted(port)
            + "Stop that program, or set PORT to another number (0 takes any free port).",
        cause);
  }
}
