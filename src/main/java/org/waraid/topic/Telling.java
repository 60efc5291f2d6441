package org.waraid.topic;

/** Takes what is wrong at a place: as an error or as a warning. */
@FunctionalInterface
interface Telling {
  void tell(Place place, String code, String message);
}
