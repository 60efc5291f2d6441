package org.waraid.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory back that only the start needed. Left alone, a virtual machine keeps for good what
 * it once took, several times what the bot holds.
 */
final class StartGarbage {
  private static final Logger LOG = LoggerFactory.getLogger(StartGarbage.class);

  /** Of a heap so many per cent may be free; the machine's own 70 keep three times what is held. */
  private static final int FREE_PERCENT = 25;

  private StartGarbage() {}

  /** Takes a tenth of a second on a thread of its own. */
  static void giveBack() {
    Thread thread = new Thread(StartGarbage::collect, "start-garbage");
    thread.setDaemon(true);
    thread.start();
  }

  private static void collect() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      machine.setVMOption("MinHeapFreeRatio", "10");
      machine.setVMOption("MaxHeapFreeRatio", Integer.toString(FREE_PERCENT));
    } catch (RuntimeException e) {
      // Another make of virtual machine has no such options, and may do well by itself.
      LOG.debug("The heap's bounds stay as they are: {}", e.toString());
    }
    System.gc();
  }
}
