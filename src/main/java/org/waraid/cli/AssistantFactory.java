package org.waraid.cli;

import org.waraid.answer.Memory;
import org.waraid.config.Config;

/** Opens the assistant: reads the response files and trains what understands messages. */
public interface AssistantFactory {
  /** One whose conversations end with the process. Takes seconds; what it throws is told. */
  OpenAssistant open(Config config);

  /** One whose conversations are also kept elsewhere, where it can do that. */
  default OpenAssistant open(Config config, Memory memory) {
    return open(config);
  }
}
