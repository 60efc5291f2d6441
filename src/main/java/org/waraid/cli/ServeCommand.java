package org.waraid.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.waraid.config.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Serves the page and every channel that is set, until it is told to stop. */
@Command(
    name = "serve",
    description = "Serves the web page, Telegram and Slack (this is the default).",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private final Supplier<Config> config;
  private final AssistantFactory assistants;
  private final ChannelFactory channels;

  /** Serves what these factories make when the command runs. */
  public ServeCommand(
      Supplier<Config> config, AssistantFactory assistants, ChannelFactory channels) {
    this.config = config;
    this.assistants = assistants;
    this.channels = channels;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunningBot bot = RunningBot.start(config.get(), assistants, channels);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bot.close();
                  stopped.countDown();
                },
                "shutdown"));
    stopped.await();
    return ExitCode.OK;
  }
}
