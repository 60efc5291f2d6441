package org.waraid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Desk;
import org.waraid.channel.History;
import org.waraid.channel.Subscriptions;
import org.waraid.channel.Unanswered;
import org.waraid.config.Config;
import org.waraid.editor.GitHistory;
import org.waraid.editor.Versions;
import org.waraid.store.Store;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Sentences;
import org.waraid.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells an editor what a change makes different before anybody is answered by it. */
@Command(
    name = "diff",
    description = {
      "Tells what becomes different by changed response files: lines, answers, and which known",
      "questions get another reply (those of the topics' tests and those asked in vain),",
      "and how many subscribed chats would be told of a correction."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing becomes different",
      "1:something does",
      "2:the versions cannot be compared"
    })
public final class DiffCommand implements Callable<Integer> {
  private static final int DIFFERENT = 1;
  private static final int TROUBLE = 2;
  private static final int LOGGED = 500;

  private final Supplier<Config> config;
  private final ResponseReader reader;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The newer files; RESPONSES_DIR when it is left out.")
  private @Nullable Path directory;

  @Option(
      names = "--against",
      paramLabel = "DIR|ENTRY",
      description =
          "The older files: a directory, or an entry of the history. What was published last "
              + "when it is left out.")
  private @Nullable String against;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A command over the files and the store that are set. */
  public DiffCommand(Supplier<Config> config, ResponseReader reader) {
    this.config = config;
    this.reader = reader;
  }

  @Override
  public Integer call() {
    Config settings = config.get();
    Path newer = directory == null ? settings.responses() : directory;
    if (!Files.isDirectory(newer)) {
      return trouble("There is no directory " + newer + "; name one: diff DIR");
    }
    try (Store store = Store.open(Databases.of(settings), Clock.systemUTC())) {
      Optional<Map<String, String>> older = older(newer, store);
      if (older.isEmpty()) {
        return trouble(
            against == null
                ? "Nothing was published yet; name older files: diff --against DIR"
                : "There is neither a directory nor an entry of the history " + against);
      }
      return tell(compare(settings, older.get(), Versions.files(newer), store));
    } catch (IllegalStateException e) {
      return trouble(String.valueOf(e.getMessage()));
    }
  }

  private Integer trouble(String text) {
    spec.commandLine().getErr().println(text);
    return TROUBLE;
  }

  private Optional<Map<String, String>> older(Path newer, Store store) {
    if (against != null && Files.isDirectory(Path.of(against))) {
      return Optional.of(Versions.files(Path.of(against)));
    }
    Optional<GitHistory> git = GitHistory.of(newer);
    try {
      History history = git.<History>map(it -> it).orElseGet(store::history);
      return against != null
          ? history.filesAt(against)
          : history.latest(1).stream().findFirst().flatMap(entry -> history.filesAt(entry.id()));
    } finally {
      git.ifPresent(GitHistory::close);
    }
  }

  private Versions.Difference compare(
      Config settings, Map<String, String> older, Map<String, String> newer, Store store) {
    boolean lexical = settings.understanding() == org.waraid.config.Understanding.LEXICAL;
    Collection<String> asked =
        store.kept().unanswered().most(LOGGED).stream().map(Unanswered.Question::text).toList();
    List<Subscriptions.Given> given = Versions.given(store.kept().subscriptions());
    if (lexical) {
      return versions(settings, Sentences.none()).between(older, newer, asked, given);
    }
    try (Embedder embedder = Embedder.open()) {
      return versions(settings, embedder).between(older, newer, asked, given);
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private Versions versions(Config settings, Sentences sentences) {
    return new Versions(
        reader,
        catalogue -> understanding(catalogue, sentences, settings),
        AnswererFactory.LANGUAGE,
        Clock.systemUTC());
  }

  private static Understanding understanding(
      Catalogue catalogue, Sentences sentences, Config settings) {
    try {
      return AnswererFactory.understanding(catalogue, sentences, settings.data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int tell(Versions.Difference difference) {
    PrintWriter out = spec.commandLine().getOut();
    ChannelTexts texts = new ChannelTexts(AnswererFactory.LANGUAGE);
    if (!difference.diff().isEmpty()) {
      out.println(difference.diff());
      out.println();
    }
    Desk.Effect effect = difference.effect();
    if (effect.isNone()) {
      out.println(texts.text("editors.effect.none"));
      return difference.diff().isEmpty() ? 0 : DIFFERENT;
    }
    list(out, texts, "editors.effect.answers", effect.answers());
    list(out, texts, "editors.effect.questions", effect.questions());
    if (effect.told() > 0) {
      out.println(texts.text("editors.effect.told", effect.told()));
    }
    return DIFFERENT;
  }

  private static void list(
      PrintWriter out, ChannelTexts texts, String heading, List<Desk.Changed> changed) {
    if (changed.isEmpty()) {
      return;
    }
    out.println(texts.text(heading, changed.size()));
    for (Desk.Changed each : changed) {
      out.println(
          texts.text(
              "editors.changed",
              each.name(),
              each.before().isEmpty() ? texts.text("editors.changed.new") : each.before(),
              each.after().isEmpty() ? texts.text("editors.changed.gone") : each.after()));
    }
    out.println();
  }
}
