package org.waraid.understanding;

/**
 * Where a message lies among others.
 *
 * @param vector what it means, of length 1
 * @param terms how it says so
 */
record Place(Vector vector, TermVector terms) {}
