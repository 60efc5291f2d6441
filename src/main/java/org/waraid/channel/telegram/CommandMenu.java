package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.waraid.channel.ChannelTexts;

/**
 * The menus of commands that Telegram shows: one for private chats, one for groups, and one for
 * those who administer a group, in each language that the bot answers in.
 */
final class CommandMenu {
  private static final Logger LOG = LoggerFactory.getLogger(CommandMenu.class);

  private final List<String> languages;

  /**
   * Menus in these languages.
   *
   * @param languages codes; the first is also for everybody else
   */
  CommandMenu(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /** Sets them. A menu that cannot be set is missed and nothing else: commands work without. */
  CompletableFuture<Void> set(TelegramApi api) {
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (SetMyCommands menu : menus()) {
      all =
          all.thenCompose(goOn -> goOn ? set(api, menu) : CompletableFuture.completedFuture(false));
    }
    return all.thenAccept(set -> {});
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
    List<BotCommand> commands =
        Arrays.stream(Command.values())
            .filter(command -> command != Command.START)
            .filter(command -> all || !command.isForAdministrators())
            .map(command -> new BotCommand(command.word(), command.description(texts)))
            .toList();
    SetMyCommands menu = new SetMyCommands(commands);
    menu.setScope(scope);
    if (!language.isEmpty()) {
      menu.setLanguageCode(language);
    }
    return menu;
  }
}
