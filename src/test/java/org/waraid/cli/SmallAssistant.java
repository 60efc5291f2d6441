package org.waraid.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waraid.answer.Assistant;
import org.waraid.answer.Citation;
import org.waraid.answer.Message;
import org.waraid.answer.Origin;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.web.NamedSource;

/**
 * Knows three topics by a word of each, and remembers its latest conversation: enough to see that a
 * door lets messages in and replies out.
 */
public final class SmallAssistant implements Assistant {
  private static final LocalDate DAY = LocalDate.of(2023, 11, 29);
  private static final Optional<String> LINK = Optional.of("https://example.org/news/1");

  private final Map<String, Known> topics =
      List.of(
              new Known(
                  "us-aid-sent",
                  "Aid sent by the US",
                  "sent",
                  "The United States has sent Ukraine more than $40bn in aid.",
                  List.of("us-aid-held-up", "eu-shells")),
              new Known(
                  "us-aid-held-up",
                  "US aid held up by Congress",
                  "congress",
                  "About $60bn more for Ukraine is waiting for Congress.\n\n"
                      + "Antony Blinken hopes for approval in the coming weeks.",
                  List.of("us-aid-sent")),
              new Known(
                  "eu-shells",
                  "Shells promised by the EU",
                  "shells",
                  "Of 1 million shells promised the EU has sent some 300,000, says Dmytro Kuleba.",
                  List.of("us-aid-sent", "us-aid-held-up")))
          .stream()
          .collect(Collectors.toMap(Known::id, Function.identity()));

  private final Map<String, List<String>> asked = new ConcurrentHashMap<>();

  /** What was asked in a conversation and is not forgotten. */
  public List<String> asked(String conversation) {
    return asked.getOrDefault(conversation, List.of());
  }

  /** This assistant, opened over one source. */
  public OpenAssistant open() {
    return new OpenAssistant(
        this, () -> List.of(new NamedSource("Al Jazeera", DAY, LINK)), () -> {});
  }

  @Override
  public Reply reply(Message message) {
    if (message.text().equals("fail")) {
      throw new IllegalStateException("a fault that was asked for");
    }
    remember(message.conversation(), message.text());
    String text = message.text().toLowerCase(Locale.ROOT);
    return topics.values().stream()
        .filter(topic -> text.contains(topic.word()))
        .findFirst()
        .<Reply>map(this::answer)
        .orElseGet(
            () ->
                new Reply.Decline(
                    body(
                        "My source does not say that. It names aid from the United States and the"
                            + " European Union.",
                        Optional.empty(),
                        suggestions()),
                    Reply.Reason.NOT_STATED));
  }

  @Override
  public Optional<Reply> topic(String conversation, String topicId) {
    remember(conversation, topicId);
    return Optional.ofNullable(topics.get(topicId)).map(this::answer);
  }

  @Override
  public Reply preview(String text) {
    return reply(new Message("preview", text));
  }

  @Override
  public Optional<Reply> previewTopic(String topicId) {
    return Optional.ofNullable(topics.get(topicId)).map(this::answer);
  }

  @Override
  public Optional<Reply> lastAnswer(String conversation) {
    return Optional.empty();
  }

  @Override
  public List<Theme> themes() {
    return List.of(new Theme("all", "All", suggestions()));
  }

  @Override
  public List<Origin> sources() {
    return List.of(new Origin("Al Jazeera", "Aid to Ukraine", DAY, LINK));
  }

  @Override
  public List<String> languages() {
    return List.of("en");
  }

  @Override
  public List<Suggestion> suggestions() {
    return suggestions(List.of("us-aid-sent", "us-aid-held-up", "eu-shells"));
  }

  @Override
  public void forget(String conversation) {
    asked.remove(conversation);
  }

  private void remember(String conversation, String what) {
    asked.merge(
        conversation,
        List.of(what),
        (before, now) -> {
          List<String> all = new ArrayList<>(before);
          all.addAll(now);
          return all;
        });
  }

  private Reply answer(Known topic) {
    return new Reply.Answer(
        body(topic.text(), Optional.of(topic.id()), suggestions(topic.next())),
        List.of(topic.id()),
        List.of(new Citation("Al Jazeera", DAY, LINK, 8, 1)));
  }

  private static Reply.Body body(String text, Optional<String> intent, List<Suggestion> next) {
    return new Reply.Body(text, "en", intent, intent.isPresent() ? 0.97 : 0, next);
  }

  private List<Suggestion> suggestions(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(topics.get(id)))
        .map(topic -> new Suggestion(topic.id(), topic.title()))
        .toList();
  }

  private record Known(String id, String title, String word, String text, List<String> next) {}
}
