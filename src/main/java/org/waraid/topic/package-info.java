/**
 * Response files: reading them, checking them, and the catalogue of what they say. Knows how people
 * ask and what is answered; knows nothing of classifiers, conversations or chats.
 */
@NullMarked
package org.waraid.topic;

import org.jspecify.annotations.NullMarked;
