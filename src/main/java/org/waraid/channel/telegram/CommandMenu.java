package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.talk.EditorWord;

/**
 * The menus of commands that Telegram shows: one for private chats, one for groups, and one for
 * those who administer a group, in each language that the bot answers in; and one for each editor.
 */
final class CommandMenu {
  private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

  private final List<String> languages;
  private final Set<Long> editors;

  /**
   * Menus in these languages.
   *
   * @param languages codes; the first is also for everybody else
   * @param editors who have menus of their own in their private chats
   */
  CommandMenu(List<String> languages, Set<Long> editors) {
    this.languages = List.copyOf(languages);
    this.editors = new TreeSet<>(editors);
  }

  /** Sets them. A menu that cannot be set is missed and nothing else: commands work without. */
  CompletableFuture<Void> set(TelegramApi api) {
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (SetMyCommands menu : menus()) {
      all =
          all.thenCompose(goOn -> goOn ? set(api, menu) : CompletableFuture.completedFuture(false));
    }
    return all.thenCompose(set -> setForEditors(api));
  }

  private CompletableFuture<Void> setForEditors(TelegramApi api) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (long editor : editors) {
      all =
          all.thenCompose(done -> api.call(menu(editor)))
              .thenAccept(
                  result -> {
                    if (!result.succeeded()) {
                      // There is no chat yet, so Telegram has no place for its menu.
                      LOG.info("editor {} has no menu until they write to the bot", editor);
                    }
                  });
    }
    return all;
  }

  /** What an editor can do, above what everybody can. */
  SetMyCommands menu(long editor) {
    ChannelTexts texts = new ChannelTexts(languages.get(0));
    List<BotCommand> commands =
        Stream.concat(
                Arrays.stream(EditorWord.values())
                    .filter(word -> word != EditorWord.SKIP)
                    .map(word -> new BotCommand(word.word(), word.description(texts))),
                commands(texts, true))
            .toList();
    SetMyCommands menu = new SetMyCommands(commands);
    menu.setScope(new BotCommandScopeChat(Long.toString(editor)));
    return menu;
  }

  /** False when the next one need not be tried. */
  private static CompletableFuture<Boolean> set(TelegramApi api, SetMyCommands menu) {
    return api.call(menu)
        .thenApply(
            result -> {
              // What a bot that is being closed gets.
              boolean closing = result.failure() instanceof RejectedExecutionException;
              if (!result.succeeded() && !closing) {
                LOG.warn(
                    "Telegram did not take the menus of commands: {}",
                    String.valueOf(result.failure()));
              }
              return result.succeeded();
            });
  }

  List<SetMyCommands> menus() {
    List<SetMyCommands> menus = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      String code = i == 0 ? "" : languages.get(i);
      ChannelTexts texts = new ChannelTexts(languages.get(i));
      menus.add(menu(texts, code, new BotCommandScopeDefault(), false));
      menus.add(menu(texts, code, new BotCommandScopeAllPrivateChats(), true));
      menus.add(menu(texts, code, new BotCommandScopeAllGroupChats(), false));
      menus.add(menu(texts, code, new BotCommandScopeAllChatAdministrators(), true));
    }
    return menus;
  }

  private static SetMyCommands menu(
      ChannelTexts texts, String language, BotCommandScope scope, boolean all) {
    SetMyCommands menu = new SetMyCommands(commands(texts, all).toList());
    menu.setScope(scope);
    if (!language.isEmpty()) {
      menu.setLanguageCode(language);
    }
    return menu;
  }

  private static Stream<BotCommand> commands(ChannelTexts texts, boolean all) {
    return Arrays.stream(Command.values())
        .filter(command -> command != Command.START)
        .filter(command -> all || !command.isForAdministrators())
        .map(command -> new BotCommand(command.word(), command.description(texts)));
  }
}
