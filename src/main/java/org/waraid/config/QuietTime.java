package org.waraid.config;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody is told anything that they did not just ask for.
 *
 * @param from when it begins
 * @param to when it ends, on the next day where that is earlier; the same for never
 * @param zone where people live
 */
public record QuietTime(LocalTime from, LocalTime to, ZoneId zone) {
  QuietTime(Hours hours, ZoneId zone) {
    this(hours.from(), hours.to(), zone);
  }

  /** A part of a day. */
  record Hours(LocalTime from, LocalTime to) {}
}
