package org.waraid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waraid.Main;
import org.waraid.channel.fake.ScriptedAssistant;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;

/** The whole program with its store and its platforms, over an assistant that repeats. */
public final class SmallTelegramBot {
  private SmallTelegramBot() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    System.exit(
        Main.commandLine(
                () -> Config.load(environment, Path.of("")),
                new ResponseReader(Clock.systemUTC()),
                config -> new OpenAssistant(new ScriptedAssistant(), List::of, () -> {}),
                new PlatformChannels(),
                StandardStreams.ofProcess(),
                environment)
            .execute(args));
  }
}
