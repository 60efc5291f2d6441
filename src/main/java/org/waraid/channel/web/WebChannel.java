package org.waraid.channel.web;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.waraid.answer.Assistant;
import org.waraid.channel.Kept;
import org.waraid.channel.Ledger;

/** The chat in a browser: the page at {@code /} and the API behind it. Safe for many threads. */
public final class WebChannel {
  private final Api api;
  private final Pages pages = new Pages();

  /**
   * Prepares the page.
   *
   * @param sources what the bot answers from, asked at every visit since reloads change it
   * @param kept where is noted what was asked, and asked in vain
   */
  public WebChannel(Assistant assistant, Supplier<List<NamedSource>> sources, Kept kept) {
    this.api = new Api(assistant, sources, new Ledger(kept, assistant, Clock.systemUTC()));
  }

  /** Adds the page and its API to a server. */
  public void addTo(RoutesConfig routes) {
    pages.addTo(routes);
    api.addTo(routes);
  }
}
