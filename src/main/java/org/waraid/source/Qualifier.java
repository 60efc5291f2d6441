package org.waraid.source;

/** How a figure is hedged in its source. */
public enum Qualifier {
  EXACTLY,
  MORE_THAN,
  LESS_THAN,
  NEARLY,
  ABOUT,
  SEVERAL
}
