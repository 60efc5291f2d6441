/**
 * The bot in Telegram: {@link org.waraid.channel.telegram.TelegramChannel} polls, hears what is
 * meant for the bot and sends replies in HTML. Knows Telegram and nothing of aid.
 */
@NullMarked
package org.waraid.channel.telegram;

import org.jspecify.annotations.NullMarked;
