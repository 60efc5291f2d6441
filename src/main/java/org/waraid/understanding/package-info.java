/**
 * What a message is about: normaliser, spelling, frame, intent classifier, sentence vectors and the
 * scope gate that says how far to trust them. Knows the catalogue; knows nothing of replies or
 * chats.
 */
@NullMarked
package org.waraid.understanding;

import org.jspecify.annotations.NullMarked;
