package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.Event;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.waraid.channel.Kept;
import org.waraid.channel.KeyedExecutor;
import org.waraid.channel.fake.ScriptedAssistant;

/** Holds {@code manifest.yaml} to what the code registers and calls. */
class ManifestTest {
  /** The scope of a bot that each method needs, as its page in Slack's documentation says. */
  private static final Map<String, String> METHOD_SCOPES =
      Map.of(
          "chatPostMessage", "chat:write",
          "chatPostEphemeral", "chat:write",
          "filesGetUploadURLExternal", "files:write",
          "filesCompleteUploadExternal", "files:write",
          "assistantThreadsSetStatus", "assistant:write",
          "assistantThreadsSetSuggestedPrompts", "assistant:write");

  /** Methods that need no scope of a bot. */
  private static final Set<String> FREE_METHODS =
      Set.of(
          "authTest",
          "appsConnectionsOpen",
          "oauthV2Access",
          "viewsOpen",
          "viewsUpdate",
          "viewsPublish");

  /** The scope that each event needs. */
  private static final Map<String, String> EVENT_SCOPES =
      Map.of(
          "app_mention", "app_mentions:read",
          "message.im", "im:history",
          "assistant_thread_started", "assistant:write",
          "assistant_thread_context_changed", "assistant:write");

  private static final Set<String> FREE_EVENTS =
      Set.of("app_home_opened", "app_uninstalled", "tokens_revoked");

  /** Notes what is registered. */
  private static final class Registered extends App {
    final List<String> commands = new ArrayList<>();
    final List<String> shortcuts = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> views = new ArrayList<>();

    Registered() {
      super(AppConfig.builder().signingSecret("s").singleTeamBotToken("xoxb-1").build());
    }

    @Override
    public App command(String command, SlashCommandHandler handler) {
      commands.add(command);
      return this;
    }

    @Override
    public App globalShortcut(String callbackId, GlobalShortcutHandler handler) {
      shortcuts.add("global " + callbackId);
      return this;
    }

    @Override
    public App messageShortcut(String callbackId, MessageShortcutHandler handler) {
      shortcuts.add("message " + callbackId);
      return this;
    }

    @Override
    public App viewSubmission(String callbackId, ViewSubmissionHandler handler) {
      views.add(callbackId);
      return this;
    }

    @Override
    public <E extends Event> App event(Class<E> type, BoltEventHandler<E> handler) {
      try {
        Field name = type.getField("TYPE_NAME");
        events.add((String) name.get(null));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.toString(), e);
      }
      return this;
    }
  }

  private final Map<?, ?> manifest = read();

  private static Map<?, ?> read() {
    try {
      return (Map<?, ?>)
          new Load(LoadSettings.builder().build())
              .loadFromString(Files.readString(Path.of("manifest.yaml")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Object at(String... names) {
    Object here = manifest;
    for (String name : names) {
      here = requireNonNull(((Map<?, ?>) here).get(name), name);
    }
    return here;
  }

  private List<Object> list(String... names) {
    return List.copyOf((List<?>) at(names));
  }

  private static String of(Object entry, String name) {
    return String.valueOf(((Map<?, ?>) entry).get(name));
  }

  private static Registered registered() {
    Registered app = new Registered();
    SlackSettings settings =
        new SlackSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SlackSettings.Install.NONE,
            Set.of(),
            URI.create(SlackSettings.PUBLIC_API),
            Duration.ZERO);
    Kept kept = Kept.inMemory();
    Workspaces workspaces = new Workspaces(kept.tokens(), Optional.empty());
    Wiring wiring =
        new Wiring(
            settings,
            new ScriptedAssistant(),
            kept,
            workspaces,
            InstantSource.system(),
            Optional.empty());
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    try (KeyedExecutor channels = new KeyedExecutor("manifest", 1, 1, 1)) {
      wiring.register(
          app,
          Slack.getInstance(),
          new OkHttpClient(),
          channels,
          threads,
          threads,
          (team, why) -> {});
    } finally {
      threads.shutdownNow();
    }
    return app;
  }

  @Test
  void namesCommandsAndShortcuts_asTheCodeDoes() {
    Registered app = registered();
    assertThat(list("features", "slash_commands"))
        .extracting(command -> of(command, "command"))
        .containsExactlyInAnyOrderElementsOf(app.commands);
    assertThat(list("features", "shortcuts"))
        .extracting(shortcut -> of(shortcut, "type") + " " + of(shortcut, "callback_id"))
        .containsExactlyInAnyOrderElementsOf(app.shortcuts);
    assertThat(app.views).containsExactly(Buttons.ASK);
  }

  @Test
  void subscribesToTheEvents_thatTheCodeHandles() {
    Set<String> handled = new TreeSet<>(registered().events);
    Set<String> subscribed =
        list("settings", "event_subscriptions", "bot_events").stream()
            .map(String::valueOf)
            // All that comes from direct messages comes as "message".
            .map(event -> event.equals("message.im") ? "message" : event)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(subscribed).isEqualTo(handled);
  }

  @Test
  void asksForTheScopes_thatMethodsAndEventsNeed() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.waraid.channel.slack");
    Set<String> methods =
        classes.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isAssignableTo(MethodsClient.class))
            .map(call -> call.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = new TreeSet<>(METHOD_SCOPES.keySet());
    known.addAll(FREE_METHODS);
    assertThat(methods).isEqualTo(known);

    List<String> events =
        list("settings", "event_subscriptions", "bot_events").stream()
            .map(String::valueOf)
            .filter(event -> !FREE_EVENTS.contains(event))
            .toList();
    Set<String> needed =
        Stream.concat(
                Stream.concat(
                    methods.stream().filter(METHOD_SCOPES::containsKey).map(METHOD_SCOPES::get),
                    events.stream().map(EVENT_SCOPES::get)),
                Stream.of("commands"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(
            new TreeSet<>(
                list("oauth_config", "scopes", "bot").stream().map(String::valueOf).toList()))
        .isEqualTo(needed);
    assertThat(Scope.all()).isEqualTo(String.join(",", needed));
  }

  @Test
  void turnsOnWhatTheBotNeeds_andKeepsToSlacksLimits() {
    assertThat(at("settings", "interactivity", "is_enabled")).isEqualTo(true);
    assertThat(at("settings", "socket_mode_enabled")).isEqualTo(true);
    assertThat(at("settings", "token_rotation_enabled")).isEqualTo(false);
    assertThat(at("features", "app_home", "home_tab_enabled")).isEqualTo(true);
    assertThat(at("features", "app_home", "messages_tab_enabled")).isEqualTo(true);
    assertThat(String.valueOf(at("display_information", "name"))).hasSizeLessThanOrEqualTo(35);
    assertThat(String.valueOf(at("display_information", "description")))
        .hasSizeLessThanOrEqualTo(140);
    assertThat(list("features", "shortcuts"))
        .allMatch(shortcut -> of(shortcut, "name").length() <= 24)
        .allMatch(shortcut -> of(shortcut, "description").length() <= 150);
  }
}
