package org.waraid.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.waraid.answer.Assistant;
import org.waraid.channel.web.NamedSource;
import org.waraid.editor.Live;

/**
 * An assistant that is ready to answer, until it is closed.
 *
 * @param assistant what answers
 * @param sources what it answers from now
 * @param live the files that it answers from, where they can change while it runs
 * @param closing frees what it holds
 */
public record OpenAssistant(
    Assistant assistant, Supplier<List<NamedSource>> sources, Optional<Live> live, Runnable closing)
    implements AutoCloseable {
  public OpenAssistant {
    requireNonNull(assistant, "assistant is null");
    requireNonNull(sources, "sources is null");
    requireNonNull(live, "live is null");
    requireNonNull(closing, "closing is null");
  }

  /** One whose answers stay what they are. */
  public OpenAssistant(Assistant assistant, Supplier<List<NamedSource>> sources, Runnable closing) {
    this(assistant, sources, Optional.empty(), closing);
  }

  @Override
  public void close() {
    closing.run();
  }
}
