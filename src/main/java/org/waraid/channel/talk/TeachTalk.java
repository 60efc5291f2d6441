package org.waraid.channel.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.channel.Desk;

/** Has topics learn how people ask. Thread-safe. */
final class TeachTalk {
  private static final int MOST_TOPICS = 6;
  private static final int LONGEST = 300;
  private static final Pattern WITH_QUESTION = Pattern.compile("(?s)(\\S+?)\\s*:\\s+(.+)");

  /** Ids have hyphens; words before a colon rarely do. */
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

  private final Desk desk;
  private final Choices choices;
  private final Dialogues dialogues;
  private final Drafts drafts;
  private final Wording wording;

  TeachTalk(Desk desk, Choices choices, Dialogues dialogues, Drafts drafts, Wording wording) {
    this.desk = desk;
    this.choices = choices;
    this.dialogues = dialogues;
    this.drafts = drafts;
    this.wording = wording;
  }

  /**
   * Carries out what an editor ordered.
   *
   * @param argument a topic, {@code topic: question}, a question, or nothing
   * @param repliedTo the question that was replied to
   */
  Told teach(Editor editor, String argument, Optional<String> repliedTo) {
    Map<String, Desk.TopicLine> topics = topics();
    Matcher both = WITH_QUESTION.matcher(argument);
    if (both.matches() && topics.containsKey(both.group(1))) {
      return prepare(editor, both.group(1), List.of(both.group(2).strip()));
    }
    if (both.matches() && ID.matcher(both.group(1)).matches()) {
      return named(editor, both.group(1), List.of(both.group(2).strip()));
    }
    Optional<String> asked = repliedTo.map(String::strip).filter(text -> !text.isEmpty());
    if (asked.isEmpty()) {
      return argument.isEmpty() || topics.containsKey(argument)
          ? Told.of(wording.text("editors.teach.how"))
          : question(editor, argument);
    }
    if (argument.isEmpty()) {
      return question(editor, asked.get());
    }
    return topics.containsKey(argument)
        ? prepare(editor, argument, List.of(asked.get()))
        : named(editor, argument, List.of(asked.get()));
  }

  /** Offers topics that a question may belong to. */
  Told question(Editor editor, String question) {
    List<String> likeliest =
        desk.explain(question).candidates().stream().map(Desk.Candidate::topic).toList();
    return offer(editor, List.of(question), likeliest);
  }

  /** Offers topics that the questions of a group may belong to. */
  Told group(Editor editor, Desk.Group group) {
    List<String> phrasings =
        Stream.concat(Stream.of(group.text()), group.others().stream()).distinct().toList();
    return offer(editor, phrasings, group.likeliest());
  }

  private Told offer(Editor editor, List<String> phrasings, List<String> likeliest) {
    Map<String, Desk.TopicLine> topics = topics();
    List<Desk.TopicLine> offered =
        new LinkedHashSet<>(likeliest)
            .stream()
                .flatMap(topic -> Optional.ofNullable(topics.get(topic)).stream())
                .limit(MOST_TOPICS)
                .toList();
    return choice(
        editor,
        wording.text(
            offered.isEmpty() ? "editors.teach.which" : "editors.teach.choose", quoted(phrasings)),
        phrasings,
        offered);
  }

  private Told choice(
      Editor editor, String text, List<String> phrasings, List<Desk.TopicLine> offered) {
    dialogues.ask(
        editor, wording.text("editors.teach.about"), named -> named(editor, named, phrasings));
    List<List<Told.Choice>> rows = new ArrayList<>();
    for (Desk.TopicLine topic : offered) {
      rows.add(
          List.of(
              choices.offer(
                  editor,
                  topic.title(),
                  () -> {
                    dialogues.end(editor);
                    return prepare(editor, topic.id(), phrasings);
                  })));
    }
    return Told.of(text).with(rows);
  }

  /** An editor names a topic by its id, or by words of its title. */
  private Told named(Editor editor, String text, List<String> phrasings) {
    Map<String, Desk.TopicLine> topics = topics();
    String name = text.strip();
    if (topics.containsKey(name)) {
      dialogues.end(editor);
      return prepare(editor, name, phrasings);
    }
    List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\s+", -1));
    List<Desk.TopicLine> found =
        topics.values().stream()
            .filter(topic -> words.stream().allMatch(word -> haystack(topic).contains(word)))
            .limit(MOST_TOPICS)
            .toList();
    String key = found.isEmpty() ? "editors.teach.unknown" : "editors.teach.found";
    return choice(editor, wording.text(key, Wording.shortened(name, LONGEST)), phrasings, found);
  }

  private Told prepare(Editor editor, String topic, List<String> phrasings) {
    Desk.Outcome outcome = desk.prepareTeaching(topic, phrasings);
    if (outcome instanceof Desk.Draft draft) {
      return drafts.show(editor, draft);
    }
    return outcome instanceof Desk.Refused refused
        ? wording.refused(refused)
        : Told.of(wording.text("editors.published", topic, 0));
  }

  private Map<String, Desk.TopicLine> topics() {
    return desk.topics().stream()
        .collect(
            Collectors.toMap(
                Desk.TopicLine::id,
                Function.identity(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static String haystack(Desk.TopicLine topic) {
    return (topic.id() + " " + topic.title() + " " + topic.theme()).toLowerCase(Locale.ROOT);
  }

  private String quoted(List<String> phrasings) {
    return wording.listed(
        phrasings.stream().map(each -> "“" + Wording.shortened(each, LONGEST) + "”").toList(), 5);
  }
}
