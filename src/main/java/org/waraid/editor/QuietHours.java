package org.waraid.editor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The part of a day in which nobody is told anything that they did not just ask for.
 *
 * @param from when it begins
 * @param to when it ends, on the next day where that is earlier; the same for no quiet hours
 * @param zone where people live
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    requireNonNull(from, "from is null");
    requireNonNull(to, "to is null");
    requireNonNull(zone, "zone is null");
  }

  /** How long it stays quiet; nothing when it is not quiet. */
  public Duration left(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    LocalTime time = here.toLocalTime();
    boolean overnight = to.isBefore(from);
    boolean quiet =
        overnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return Duration.ZERO;
    }
    ZonedDateTime end = here.with(to);
    return Duration.between(here, end.isAfter(here) ? end : here.plusDays(1).with(to));
  }
}
