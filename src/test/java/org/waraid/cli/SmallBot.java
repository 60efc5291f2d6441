package org.waraid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.waraid.Main;
import org.waraid.config.Config;
import org.waraid.topic.ResponseReader;

/** The whole program over the small assistant, to be started as a process of its own. */
public final class SmallBot {
  private SmallBot() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    System.exit(
        Main.commandLine(
                () -> Config.load(environment, Path.of("")),
                new ResponseReader(Clock.systemUTC()),
                config -> new SmallAssistant().open(),
                (config, assistant, kept, desk) -> List.of(),
                StandardStreams.ofProcess(),
                environment)
            .execute(args));
  }
}
