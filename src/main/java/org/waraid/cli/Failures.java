package org.waraid.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Tells an operator what went wrong by its message, and keeps the stack trace for the debug log.
 */
public final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** Makes a command line and all its subcommands fail so; to be called when it has them all. */
  public static CommandLine tell(CommandLine commandLine, StandardStreams streams) {
    return commandLine
        .setOut(streams.out())
        .setErr(streams.err())
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
    String message = failure.getMessage();
    command.getErr().println(message == null ? failure.getClass().getName() : message);
    LOG.debug("{} failed", command.getCommandName(), failure);
    return failure instanceof ConfigException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
