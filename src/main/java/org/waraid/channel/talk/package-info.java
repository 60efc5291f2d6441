/**
 * What editors and the bot say to each other, over {@link org.waraid.channel.Desk}: {@link
 * org.waraid.channel.talk.EditorTalk} gives texts and choices. Knows no platform.
 */
@NullMarked
package org.waraid.channel.talk;

import org.jspecify.annotations.NullMarked;
