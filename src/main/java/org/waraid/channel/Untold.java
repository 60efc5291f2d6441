package org.waraid.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Editors of a channel that may not be connected yet: what they are to be told waits until it is.
 * Thread-safe.
 */
public final class Untold implements Editors {
  private static final Logger LOG = LoggerFactory.getLogger(Untold.class);

  /** More would be a flood, and the oldest of it out of date. */
  private static final int MOST = 20;

  private final Queue<String> waiting = new ArrayDeque<>();
  private Editors connected = Editors.NONE;
  private boolean open;

  @Override
  public void tell(String text) {
    Editors now;
    synchronized (this) {
      if (!open) {
        waiting.add(text);
        if (waiting.size() > MOST) {
          waiting.remove();
          LOG.warn("an editors' notice was dropped, since the channel is not connected");
        }
        return;
      }
      now = connected;
    }
    now.tell(text);
  }

  /** From now on they are told by this, and first of what has waited. */
  public void connected(Editors editors) {
    List<String> before;
    synchronized (this) {
      before = new ArrayList<>(waiting);
      waiting.clear();
      connected = editors;
      open = true;
    }
    before.forEach(editors::tell);
  }
}
