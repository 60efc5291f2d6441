/**
 * From a message to a reply: the conversation, whether a topic may answer, the answer's text, the
 * cache of finished replies. Knows nothing of platforms and their markup.
 */
@NullMarked
package org.waraid.answer;

import org.jspecify.annotations.NullMarked;
