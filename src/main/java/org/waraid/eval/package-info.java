/**
 * Measures how well the bot understands: question sets, cross-validation over the topics' own
 * phrasings, and any labelled set of intents. Knows the domain; the domain knows nothing of it, and
 * nothing here decides what is answered.
 */
@NullMarked
package org.waraid.eval;

import org.jspecify.annotations.NullMarked;
