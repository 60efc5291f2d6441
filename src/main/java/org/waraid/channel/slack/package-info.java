/**
 * The bot in Slack: {@link org.waraid.channel.slack.SlackChannel} receives by Socket Mode or by
 * HTTP and answers with blocks. Knows Slack and nothing of aid.
 */
@NullMarked
package org.waraid.channel.slack;

import org.jspecify.annotations.NullMarked;
