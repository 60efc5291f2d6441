package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * One message to send.
 *
 * @param text all of it, for notifications and for readers of screens; escaped
 * @param blocks what is shown where blocks can be
 */
record Part(String text, List<LayoutBlock> blocks) {
  Part {
    requireNonNull(text, "text is null");
    blocks = List.copyOf(blocks);
  }
}
