/**
 * Articles: sources, their passages and fingerprints, and the figures, names and phrases found in
 * their text. Knows nothing of facts, topics or chats.
 */
@NullMarked
package org.waraid.source;

import org.jspecify.annotations.NullMarked;
