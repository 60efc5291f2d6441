package org.waraid.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.waraid.answer.Message;
import org.waraid.channel.console.ReplyText;
import org.waraid.config.Config;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question, or a file of them. */
@Command(
    name = "ask",
    description = "Answers a question, or with --jsonl one question a line.",
    mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {
  private static final String CONVERSATION = "ask";

  private final Supplier<Config> config;
  private final AssistantFactory assistants;
  private final StandardStreams streams;

  @Option(
      names = "--jsonl",
      description = {
        "Reads {\"id\", \"conversation\", \"text\"} from each line of standard input and writes",
        "a reply to each, as one JSON object a line, in the same order."
      })
  private boolean jsonl;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  private List<String> words = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Asks the assistant that is opened when the command runs. */
  public AskCommand(Supplier<Config> config, AssistantFactory assistants, StandardStreams streams) {
    this.config = config;
    this.assistants = assistants;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String question = String.join(" ", words);
    if (jsonl == !question.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          jsonl
              ? "--jsonl reads its questions from standard input: give none here"
              : "What is the question? Write: ask \"how much has the US sent?\"");
    }
    try (OpenAssistant open = assistants.open(config.get())) {
      if (jsonl) {
        new JsonLines(open.assistant()).answer(streams.in(), streams.out());
      } else {
        Message message = new Message(CONVERSATION, question);
        streams.out().println(ReplyText.of(open.assistant().reply(message)));
      }
    }
    streams.out().flush();
    return CommandLine.ExitCode.OK;
  }
}
