package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Assistant;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.ChannelTexts;

/** Themes and their topics as buttons, a page at a time. */
final class Browser {
  /** As many buttons as a phone shows without scrolling. */
  private static final int ON_A_PAGE = 6;

  private final Assistant assistant;
  private final CallbackData callbacks;
  private final ChannelTexts texts;

  Browser(Assistant assistant, CallbackData callbacks, ChannelTexts texts) {
    this.assistant = assistant;
    this.callbacks = callbacks;
    this.texts = texts;
  }

  /** A page of the themes, from 0; the last one where there are not so many. */
  Part themes(int page) {
    List<Theme> all = assistant.themes();
    int at = within(page, all.size());
    List<List<Button>> keyboard = new ArrayList<>();
    for (Theme theme : on(at, all)) {
      keyboard.add(
          List.of(new Button(theme.title(), callbacks.of(new Pressed.Theme(theme.id(), 0)))));
    }
    List<Button> turning = new ArrayList<>();
    if (at > 0) {
      turning.add(turn("topics.earlier", new Pressed.Themes(at - 1)));
    }
    if (at < last(all.size())) {
      turning.add(turn("topics.later", new Pressed.Themes(at + 1)));
    }
    return page(texts.text("topics.themes"), at, all.size(), keyboard, turning);
  }

  /** A page of one theme's topics; empty when there is no such theme any more. */
  Optional<Part> theme(String id, int page) {
    return assistant.themes().stream()
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .map(theme -> topics(theme, page));
  }

  private Part topics(Theme theme, int page) {
    List<Suggestion> all = theme.topics();
    int at = within(page, all.size());
    List<List<Button>> keyboard = new ArrayList<>();
    for (Suggestion topic : on(at, all)) {
      keyboard.add(
          List.of(new Button(topic.title(), callbacks.of(new Pressed.Topic(topic.topicId())))));
    }
    List<Button> turning = new ArrayList<>();
    if (at > 0) {
      turning.add(turn("topics.earlier", new Pressed.Theme(theme.id(), at - 1)));
    }
    turning.add(turn("topics.back", new Pressed.Themes(0)));
    if (at < last(all.size())) {
      turning.add(turn("topics.later", new Pressed.Theme(theme.id(), at + 1)));
    }
    return page(texts.text("topics.theme", theme.title()), at, all.size(), keyboard, turning);
  }

  private Part page(
      String text, int at, int size, List<List<Button>> keyboard, List<Button> turning) {
    if (!turning.isEmpty()) {
      keyboard.add(turning);
    }
    String pages = last(size) == 0 ? "" : "\n" + texts.text("topics.page", at + 1, last(size) + 1);
    return new Part(Markup.text(text + pages), keyboard);
  }

  private Button turn(String text, Pressed to) {
    return new Button(texts.text(text), callbacks.of(to));
  }

  private static <T> List<T> on(int page, List<T> all) {
    int from = page * ON_A_PAGE;
    return all.subList(from, Math.min(all.size(), from + ON_A_PAGE));
  }

  private static int within(int page, int size) {
    return Math.max(0, Math.min(page, last(size)));
  }

  private static int last(int size) {
    return size == 0 ? 0 : (size - 1) / ON_A_PAGE;
  }
}
