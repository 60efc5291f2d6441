/**
 * The terminal: a reply as lines of text, and a conversation typed line by line. Knows terminals
 * and nothing of aid.
 */
@NullMarked
package org.waraid.channel.console;

import org.jspecify.annotations.NullMarked;
