/**
 * A strict stand-in for Telegram's Bot API, over real HTTP. Refuses what Telegram refuses. Shares
 * no code with the bot.
 */
@NullMarked
package org.waraid.channel.telegram.fake;

import org.jspecify.annotations.NullMarked;
