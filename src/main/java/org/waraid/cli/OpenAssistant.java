package org.waraid.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.waraid.answer.Assistant;
import org.waraid.channel.web.NamedSource;

/**
 * An assistant that is ready to answer, until it is closed.
 *
 * @param assistant what answers
 * @param sources what it answers from now
 * @param closing frees what it holds
 */
public record OpenAssistant(
    Assistant assistant, Supplier<List<NamedSource>> sources, Runnable closing)
    implements AutoCloseable {
  public OpenAssistant {
    requireNonNull(assistant, "assistant is null");
    requireNonNull(sources, "sources is null");
    requireNonNull(closing, "closing is null");
  }

  @Override
  public void close() {
    closing.run();
  }
}
