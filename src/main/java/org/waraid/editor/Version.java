package org.waraid.editor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.waraid.topic.Catalogue;
import org.waraid.understanding.Understanding;

/**
 * One version of the response files that can answer.
 *
 * @param catalogue what they say
 * @param understanding what understands messages as theirs
 * @param since when it went live
 */
record Version(Catalogue catalogue, Understanding understanding, Instant since) {
  Version {
    requireNonNull(catalogue, "catalogue is null");
    requireNonNull(understanding, "understanding is null");
    requireNonNull(since, "since is null");
  }
}
