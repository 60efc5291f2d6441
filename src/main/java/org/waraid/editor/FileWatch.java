package org.waraid.editor;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.monitor.FileAlterationListenerAdaptor;
import org.apache.commons.io.monitor.FileAlterationObserver;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads when a response file was saved. It looks at names, times and sizes several times a second
 * instead of asking the operating system to tell: that also works for folders that are mounted into
 * a container or lie on another machine.
 */
public final class FileWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);
  private static final long LOOK_MILLIS = 100;

  /** Looks so often at files that have errors: an editor may be in the middle of saving them. */
  private static final int LOOKS_AT_ERRORS = 2;

  private static final Duration LAST_LOOK = Duration.ofSeconds(5);

  private final Live live;
  private final FileAlterationObserver observer;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          BasicThreadFactory.builder().namingPattern("file-watch").daemon().build());
  // Touched by the one thread that looks.
  private boolean changed;
  private boolean waiting;
  private int again;

  /** A watch that begins with {@link #start()}. */
  public FileWatch(Live live) {
    this.live = live;
    this.observer =
        FileAlterationObserver.builder()
            .setFile(live.directory().toFile())
            .setFileFilter(file -> file.isDirectory() || file.getName().endsWith(".yaml"))
            .getUnchecked();
    observer.addListener(
        new FileAlterationListenerAdaptor() {
          @Override
          public void onFileCreate(java.io.File file) {
            changed = true;
          }

          @Override
          public void onFileChange(java.io.File file) {
            changed = true;
          }

          @Override
          public void onFileDelete(java.io.File file) {
            changed = true;
          }
        });
  }

  /** Begins to look. */
  public void start() {
    try {
      observer.initialize();
    } catch (Exception e) {
      LOG.warn("The response files cannot be watched; /reload reads them: {}", e.toString());
      return;
    }
    // What was saved between the first reading and now, while models were opened or learned.
    waiting = true;
    again = LOOKS_AT_ERRORS;
    var unused =
        clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      changed = false;
      observer.checkAndNotify();
      if (changed) {
        // Others may follow: a file is read when nothing has changed for one look.
        waiting = true;
        again = LOOKS_AT_ERRORS;
      } else if (waiting) {
        waiting = live.reload().isBehind() && --again > 0;
      }
    } catch (RuntimeException e) {
      LOG.error("The response files could not be looked at", e);
    }
  }

  /** Waits a moment for a look that has begun: what it swaps must not meet what is closed next. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
