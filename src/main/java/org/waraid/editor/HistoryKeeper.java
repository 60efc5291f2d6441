package org.waraid.editor;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.Desk;
import org.waraid.channel.History;

/** Enters what people saved by themselves, so that it can be taken back like a publish. */
public final class HistoryKeeper implements Live.Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);

  private final ResponseFolder folder;
  private final History history;

  /** A keeper of the files that are live. */
  public HistoryKeeper(Live live, History history) {
    this.folder = new ResponseFolder(live.directory());
    this.history = history;
  }

  /** Enters how the files are at the start. */
  public void begin() {
    try {
      notice();
    } catch (UncheckedIOException e) {
      LOG.warn("The history of the response files cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public void read(Desk.Status status) {
    if (!status.isBehind()) {
      notice();
    }
  }

  private void notice() {
    List<History.Entry> latest = history.latest(1);
    Map<String, String> before =
        latest.stream().findFirst().flatMap(entry -> history.filesAt(entry.id())).orElse(Map.of());
    Map<String, String> now = folder.readAll();
    // The first entry is the files themselves; a diff of all of them would tell nobody anything.
    String diff = before.isEmpty() ? "" : Diffs.of(before, now);
    history.noticed(diff, Diffs.changes(before, now), now);
  }
}
