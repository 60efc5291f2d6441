package org.waraid;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.waraid.cli.AnswererFactory;
import org.waraid.cli.AskCommand;
import org.waraid.cli.AssistantFactory;
import org.waraid.cli.ChannelFactory;
import org.waraid.cli.ChatCommand;
import org.waraid.cli.CheckCommand;
import org.waraid.cli.DoctorCommand;
import org.waraid.cli.EvalCommand;
import org.waraid.cli.ExportCommand;
import org.waraid.cli.Failures;
import org.waraid.cli.HashPasswordCommand;
import org.waraid.cli.ImportCommand;
import org.waraid.cli.IngestCommand;
import org.waraid.cli.PlatformChannels;
import org.waraid.cli.RootCommand;
import org.waraid.cli.ServeCommand;
import org.waraid.cli.StandardStreams;
import org.waraid.cli.TrainCommand;
import org.waraid.config.Config;
import org.waraid.config.ConfigException;
import org.waraid.config.LogFormat;
import org.waraid.topic.ResponseReader;
import picocli.CommandLine;

/** Starts the bot: the one place where what the commands need is put together. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    Supplier<Config> config = () -> Config.load(environment, Path.of(""));
    chooseLogFormat(config);
    ResponseReader reader = new ResponseReader(Clock.systemUTC());
    AssistantFactory assistants = new AnswererFactory(reader, Clock.systemUTC());
    ChannelFactory channels = new PlatformChannels();
    StandardStreams streams = StandardStreams.ofProcess();
    System.exit(
        commandLine(config, reader, assistants, channels, streams, environment).execute(args));
  }

  /** Every command there is, over whatever assistant and channels. */
  public static CommandLine commandLine(
      Supplier<Config> config,
      ResponseReader reader,
      AssistantFactory assistants,
      ChannelFactory channels,
      StandardStreams streams,
      Map<String, String> environment) {
    ServeCommand serve = new ServeCommand(config, assistants, channels);
    CommandLine commandLine =
        new CommandLine(new RootCommand(serve))
            .addSubcommand(serve)
            .addSubcommand(new AskCommand(config, assistants, streams))
            .addSubcommand(new ChatCommand(config, assistants, streams, environment))
            .addSubcommand(CheckCommand.of(config, reader))
            .addSubcommand(new IngestCommand())
            .addSubcommand(new ImportCommand(reader))
            .addSubcommand(new ExportCommand(config, reader, streams))
            .addSubcommand(new TrainCommand(reader))
            .addSubcommand(new EvalCommand(config, assistants, reader, streams))
            .addSubcommand(new DoctorCommand(config, streams))
            .addSubcommand(new HashPasswordCommand(streams));
    return Failures.tell(commandLine.setCaseInsensitiveEnumValuesAllowed(true), streams);
  }

  /** Before anything logs: logback.xml takes the format from here, since it cannot read .env. */
  private static void chooseLogFormat(Supplier<Config> config) {
    LogFormat format;
    try {
      format = config.get().logFormat();
    } catch (ConfigException e) {
      format = LogFormat.TEXT; // The command that runs tells what is wrong.
    }
    System.setProperty("LOG_FORMAT", format.name().toLowerCase(Locale.ROOT));
  }
}
