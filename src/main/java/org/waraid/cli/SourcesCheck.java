package org.waraid.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waraid.channel.ChannelState;
import org.waraid.config.Config;
import org.waraid.config.Understanding;
import org.waraid.source.ArticleReader;
import org.waraid.source.Articles;
import org.waraid.source.Holdings;
import org.waraid.source.Source;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;

/** Looks which texts of sources are at hand to be quoted. */
final class SourcesCheck {
  private SourcesCheck() {}

  static ChannelState look(Config config) {
    if (config.sources().isEmpty()) {
      return ChannelState.off("SOURCES_DIR is not set, so no sentence of a source is quoted");
    }
    if (config.understanding() == Understanding.LEXICAL) {
      return ChannelState.off(
          "UNDERSTANDING=lexical finds no sentence by its meaning: set UNDERSTANDING=full");
    }
    Optional<Catalogue> catalogue =
        new ResponseReader(Clock.systemUTC()).read(config.responses()).catalogue();
    return catalogue
        .map(it -> look(it.facts().sources(), config.sources().get()))
        .orElse(ChannelState.down("the response files have errors: run check"));
  }

  private static ChannelState look(List<Source> sources, Path folder) {
    Holdings holdings = new Articles(List.of(folder), new ArticleReader()).holdings(sources);
    int usable = holdings.articles().size();
    List<String> said = new ArrayList<>();
    said.add("%d of %d texts in %s can be quoted".formatted(usable, sources.size(), folder));
    said.addAll(holdings.problems());
    String explanation = String.join("; ", said);
    return usable == 0 ? ChannelState.down(explanation) : ChannelState.up(explanation);
  }
}
