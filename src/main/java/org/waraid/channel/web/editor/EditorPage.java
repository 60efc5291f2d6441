package org.waraid.channel.web.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.channel.ChannelState;
import org.waraid.channel.Desk;
import org.waraid.channel.Rendering;

/**
 * The page on which editors work, at {@code /editor}. Where nobody may sign in, it only says how to
 * turn it on. Safe for many threads.
 */
public final class EditorPage {
  private static final Logger LOG = LoggerFactory.getLogger(EditorPage.class);
  private static final String SETTING = "EDITORS_PAGE";
  private static final String REMEDY =
      "Make an entry with: java -jar war-aid-bot.jar hash-password NAME";

  private final Editors editors;
  private final Door door;
  private final DeskApi api;

  /**
   * Prepares the page.
   *
   * @param hashes bcrypt hashes of the editors' passwords by their names; one that cannot be read
   *     keeps its editor out and nobody else
   * @param renderings how the platforms show replies
   * @param client whom a request comes from, to slow down who guesses passwords
   */
  public EditorPage(
      Desk desk,
      Map<String, String> hashes,
      List<Rendering> renderings,
      Clock clock,
      Function<Context, String> client) {
    this.editors = new Editors(hashes);
    this.door = new Door(editors, clock, client);
    this.api = new DeskApi(desk, new DeskJson(renderings));
  }

  /** Whether editors can sign in, and what is wrong with the setting. */
  public ChannelState state() {
    return state(editors);
  }

  /** The same, before there is a page. */
  public static ChannelState state(Map<String, String> hashes) {
    return state(new Editors(hashes));
  }

  /** Adds the page and its API to a server. */
  public void addTo(RoutesConfig routes) {
    ChannelState state = state();
    switch (state.kind()) {
      case DOWN -> LOG.error("Editors' page: {}", state.explanation());
      default -> LOG.info("Editors' page: {}", state.explanation());
    }
    if (editors.isEmpty()) {
      routes.get("/editor", EditorPage::off);
      return;
    }
    new Assets().addTo(routes);
    door.addTo(routes);
    api.addTo(routes);
  }

  private static void off(Context context) {
    context
        .status(404)
        .contentType("text/plain; charset=utf-8")
        .result(
            """
            The editors' page is off, since nobody may sign in to it.

            To turn it on, make an entry for each editor:

                java -jar war-aid-bot.jar hash-password anna

            put the line that it prints into .env, and start the bot again.
            """);
  }

  private static ChannelState state(Editors editors) {
    if (!editors.unusable().isEmpty()) {
      return ChannelState.down(
          "%s has no bcrypt hash that can be read for %s. %s"
              .formatted(SETTING, String.join(", ", editors.unusable()), REMEDY));
    }
    if (editors.isEmpty()) {
      return ChannelState.off(SETTING + " is not set");
    }
    return ChannelState.up(
        editors.count() == 1
            ? "at /editor, for one editor"
            : "at /editor, for %d editors".formatted(editors.count()));
  }
}
