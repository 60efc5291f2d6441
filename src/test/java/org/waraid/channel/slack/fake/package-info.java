/**
 * A strict stand-in for Slack, over real HTTP and WebSocket. Refuses what Slack refuses, and signs
 * by code of its own. Shares no code with the bot.
 */
@NullMarked
package org.waraid.channel.slack.fake;

import org.jspecify.annotations.NullMarked;
