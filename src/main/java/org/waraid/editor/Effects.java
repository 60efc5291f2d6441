package org.waraid.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.Desk;
import org.waraid.channel.GivenFigure;
import org.waraid.channel.Subscriptions;
import org.waraid.topic.Catalogue;

/** Finds what a change of the files makes different. */
public final class Effects {
  private Effects() {}

  /**
   * What becomes different.
   *
   * @param questions known questions, which are asked both
   * @param given what subscribed chats were told
   */
  public static Desk.Effect between(
      Assistant before,
      Assistant after,
      Collection<String> questions,
      Collection<Subscriptions.Given> given) {
    return new Desk.Effect(
        answers(before, after),
        questions(before, after, questions),
        (int)
            given.stream()
                .filter(each -> isStale(each, after))
                .map(Subscriptions.Given::chat)
                .distinct()
                .count());
  }

  private static List<Desk.Changed> answers(Assistant before, Assistant after) {
    Set<String> topics = new LinkedHashSet<>();
    for (Assistant assistant : List.of(before, after)) {
      assistant
          .themes()
          .forEach(theme -> theme.topics().stream().map(Suggestion::topicId).forEach(topics::add));
    }
    List<Desk.Changed> changed = new ArrayList<>();
    for (String topic : topics) {
      String old = text(before.previewTopic(topic));
      String now = text(after.previewTopic(topic));
      if (!old.equals(now)) {
        changed.add(new Desk.Changed(topic, old, now));
      }
    }
    return changed;
  }

  private static String text(Optional<Reply> reply) {
    return reply.map(it -> it.body().text()).orElse("");
  }

  /** That an answer's text is another has been told; here only that another one is given. */
  private static List<Desk.Changed> questions(
      Assistant before, Assistant after, Collection<String> questions) {
    List<Desk.Changed> changed = new ArrayList<>();
    for (String question : questions) {
      Reply old = before.preview(question);
      Reply now = after.preview(question);
      boolean same =
          old.outcome().equals(now.outcome()) && old.body().intent().equals(now.body().intent());
      if (!same) {
        changed.add(new Desk.Changed(question, old.body().text(), now.body().text()));
      }
    }
    return changed;
  }

  /** Whether somebody was given a figure that another now takes the place of. */
  static boolean isStale(Subscriptions.Given given, Assistant now) {
    return given.facts().stream()
        .map(GivenFigure::of)
        .anyMatch(figure -> figure.hasChanged(now.figure(figure.fact())));
  }

  /** The messages of a catalogue's tests. */
  public static Set<String> tests(Catalogue catalogue, String language) {
    Set<String> messages = new HashSet<>();
    catalogue
        .topics()
        .forEach(
            topic ->
                Optional.ofNullable(topic.tests().get(language))
                    .ifPresent(tests -> messages.addAll(tests.keySet())));
    return messages;
  }
}
