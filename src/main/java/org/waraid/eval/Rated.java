package org.waraid.eval;

/**
 * One answer that was given.
 *
 * @param confidence how sure the bot was, from 0 to 1
 * @param right whether it was right
 */
record Rated(double confidence, boolean right) {}
