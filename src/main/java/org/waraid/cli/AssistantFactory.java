package org.waraid.cli;

import org.waraid.answer.Memory;
import org.waraid.config.Config;

/** Opens the assistant: reads the response files and trains what understands messages. */
public interface AssistantFactory {
  /** Takes seconds. What it throws is told to the operator by its message. */
  OpenAssistant open(Config config);

  /** The same, with conversations that are kept elsewhere too. */
  default OpenAssistant open(Config config, Memory memory) {
    return open(config);
  }
}
