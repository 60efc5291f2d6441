package org.waraid.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What runs when no command is named: {@code serve}. */
@Command(
    name = "war-aid-bot",
    description = {
      "Answers questions about aid to Ukraine from named, dated sources.",
      "Without a command it serves."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class RootCommand implements Callable<Integer> {
  private final ServeCommand serve;

  /** Serves unless a subcommand is named. */
  public RootCommand(ServeCommand serve) {
    this.serve = serve;
  }

  @Override
  public Integer call() throws InterruptedException {
    return serve.call();
  }
}
