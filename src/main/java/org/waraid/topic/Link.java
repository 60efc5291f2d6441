package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * An address in a response file that a reader may open.
 *
 * @param place where it stands
 * @param address the address, with its host in ASCII
 */
public record Link(Place place, URI address) {
  public Link {
    requireNonNull(place, "place is null");
    requireNonNull(address, "address is null");
  }
}
