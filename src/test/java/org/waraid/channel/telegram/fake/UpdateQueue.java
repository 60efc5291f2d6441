package org.waraid.channel.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Updates that the bot has not confirmed; handed out again and again until it does. */
public final class UpdateQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<ObjectNode> waiting = new ArrayList<>();
  private int nextId = 1000;
  private boolean closed;

  void push(ObjectNode update) {
    lock.lock();
    try {
      if (!update.has("update_id")) {
        update.put("update_id", nextId++);
      }
      waiting.add(update);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many are not confirmed. */
  public int unconfirmed() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  String after(int offset, int timeoutSeconds) {
    lock.lock();
    try {
      waiting.removeIf(update -> update.get("update_id").asInt() < offset);
      long nanos = TimeUnit.SECONDS.toNanos(timeoutSeconds);
      while (waiting.isEmpty() && nanos > 0 && !closed) {
        nanos = changed.awaitNanos(nanos);
      }
      return waiting.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "[", "]"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "[]";
    } finally {
      lock.unlock();
    }
  }
}
