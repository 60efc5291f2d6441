/**
 * What the sources state: facts, each with its place in a source, facts derived from them with
 * their arithmetic, and their agreement with the sources' text. Knows nothing of topics or chats.
 */
@NullMarked
package org.waraid.fact;

import org.jspecify.annotations.NullMarked;
