package org.waraid.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waraid.fact.Fact;
import org.waraid.source.Source;
import org.waraid.topic.Catalogue;
import org.waraid.topic.SmallTalk;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/** Puts findings into words: the only place that writes what a reader reads. */
final class Wording {
  private static final int MOST_SUGGESTIONS = 3;

  private final Catalogue catalogue;
  private final Texts texts;
  private final TopicText topicText;
  private final Comparisons comparisons;
  private final Themes themes;
  private final Clock clock;

  Wording(Catalogue catalogue, Texts texts, TopicText topicText, Clock clock) {
    this.catalogue = catalogue;
    this.texts = texts;
    this.topicText = topicText;
    this.comparisons = new Comparisons(catalogue, texts);
    this.themes = new Themes(catalogue, texts);
    this.clock = clock;
  }

  /**
   * A reply to all of a message's findings. Answers come first; where there are none, the first
   * finding speaks for all.
   *
   * @param turn how many declines the reader has had
   */
  Reply reply(List<Finding> findings, int turn) {
    List<Finding.Answered> answers =
        findings.stream()
            .flatMap(
                finding ->
                    finding instanceof Finding.Answered answered
                        ? Stream.of(answered)
                        : Stream.<Finding.Answered>empty())
            .toList();
    if (!answers.isEmpty()) {
      return answer(answers, findings.stream().anyMatch(Wording::leavesOpen));
    }
    if (findings.get(0) instanceof Finding.Attributed attributed) {
      return attributed(catalogue.topic(attributed.topicId()).orElseThrow());
    }
    return other(
        findings.stream().min(Comparator.comparingInt(Wording::weight)).orElseThrow(), turn);
  }

  private static boolean leavesOpen(Finding finding) {
    return finding instanceof Finding.Unknown || finding instanceof Finding.NotStated;
  }

  /** Of several findings without an answer the one that tells most speaks. */
  private static int weight(Finding finding) {
    return List.of(
            Finding.Unknown.class,
            Finding.Unclear.class,
            Finding.NotStated.class,
            Finding.Talk.class,
            Finding.OffTopic.class)
        .indexOf(finding.getClass());
  }

  private Reply other(Finding finding, int turn) {
    if (finding instanceof Finding.Unknown unknown) {
      return unknown(unknown, turn);
    }
    if (finding instanceof Finding.Talk talk) {
      return talk(talk);
    }
    if (finding instanceof Finding.Unclear unclear) {
      return new Reply.Help(
          body(
              texts.inTurn("did-you-mean", turn),
              Optional.empty(),
              unclear.confidence(),
              suggestions(unclear.choices())));
    }
    if (finding instanceof Finding.NotStated notStated) {
      return decline(
          texts.inTurn("not-stated", turn),
          Reply.Reason.NOT_STATED,
          notStated.confidence(),
          suggestions(notStated.nearby()));
    }
    return decline(texts.inTurn("off-topic", turn), Reply.Reason.OFF_TOPIC, 1, startingPoints());
  }

  Reply unreadable(int turn) {
    return decline(texts.inTurn("unreadable", turn), Reply.Reason.UNREADABLE, 1, startingPoints());
  }

  Reply otherLanguage(int turn) {
    return decline(
        texts.inTurn("other-language", turn, texts.text("language.name")),
        Reply.Reason.UNREADABLE,
        1,
        startingPoints());
  }

  private Reply answer(List<Finding.Answered> answers, boolean partly) {
    List<String> paragraphs = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    List<String> next = new ArrayList<>();
    double confidence = 1;
    for (Finding.Answered answered : answers) {
      Topic topic = catalogue.topic(answered.topicId()).orElseThrow();
      paragraphs.add(paragraph(topic, answered));
      facts.addAll(topic.facts());
      citations.addAll(topicText.citations(topic));
      next.addAll(topic.next());
      confidence = Math.min(confidence, answered.confidence());
    }
    if (answers.stream().allMatch(Finding.Answered::compared)) {
      comparisons.difference(topics(answers)).ifPresent(paragraphs::add);
    }
    if (partly) {
      paragraphs.add(texts.text("also-asked"));
    }
    List<String> given = answers.stream().map(Finding.Answered::topicId).toList();
    next.removeAll(given);
    return new Reply.Answer(
        body(
            String.join("\n\n", paragraphs),
            Optional.of(given.get(0)),
            confidence,
            suggestions(next)),
        facts.stream().distinct().toList(),
        Citation.merged(citations),
        comparisons.of(topics(answers)));
  }

  private List<Topic> topics(List<Finding.Answered> answers) {
    return answers.stream().flatMap(it -> catalogue.topic(it.topicId()).stream()).toList();
  }

  /** Who said what the answer before tells; where nobody is quoted, the source itself says it. */
  private Reply attributed(Topic topic) {
    List<Citation> citations = topicText.citations(topic);
    List<String> speakers =
        citations.stream().flatMap(it -> it.saidBy().stream()).distinct().toList();
    Optional<Citation> first = citations.stream().findFirst();
    String publisher = first.map(Citation::publisher).orElse("");
    String date = first.map(it -> texts.date(it.date())).orElse("");
    String said =
        speakers.isEmpty()
            ? texts.text("said-by-source", publisher, date)
            : texts.text("said-by", texts.list(speakers), publisher, date);
    return new Reply.Answer(
        body(
            said + " " + topicText.of(topic),
            Optional.of(topic.id()),
            1,
            suggestions(topic.next())),
        topic.facts(),
        citations,
        Optional.empty());
  }

  private String paragraph(Topic topic, Finding.Answered answered) {
    String opening =
        answered.opening() == Finding.Opening.NONE
            ? ""
            : texts.text(answered.opening().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + " ";
    return opening + topicText.of(topic) + age(topic, answered.dated());
  }

  /** Said where the present was asked for, and where the answer's time has passed. */
  private String age(Topic topic, boolean asked) {
    LocalDate today = LocalDate.now(clock);
    boolean old = topic.validUntil().filter(today::isAfter).isPresent();
    return (asked || old ? topicText.source(topic) : Optional.<Source>empty())
        .map(source -> " " + texts.text("dated", texts.date(source.date())))
        .orElse("");
  }

  private Reply unknown(Finding.Unknown unknown, int turn) {
    List<String> said = new ArrayList<>();
    if (!unknown.terms().isEmpty()) {
      Term first = unknown.terms().get(0);
      String key = first.kind() == Term.Kind.UNIT ? "unknown-unit" : "unknown";
      // A post is not given a holder here: who holds it is what the source does not say.
      Optional<String> written = unknown.written().filter(it -> first.kind() == Term.Kind.PERSON);
      said.add(texts.inTurn(key, turn, written.orElse(name(first))));
      hasFigures(unknown, first).ifPresent(said::add);
    } else {
      String years = texts.list(unknown.years().stream().map(String::valueOf).toList());
      said.add(texts.inTurn("unknown-year", turn, years, sourceDate(unknown.nearby())));
    }
    return decline(
        String.join(" ", said), Reply.Reason.UNKNOWN_THING, 1, suggestions(unknown.nearby()));
  }

  /** For a country or body: whom there are figures for. */
  private Optional<String> hasFigures(Finding.Unknown unknown, Term term) {
    if (term.kind() != Term.Kind.COUNTRY && term.kind() != Term.Kind.BODY) {
      return Optional.empty();
    }
    Optional<String> measure =
        unknown.nearby().stream()
            .findFirst()
            .flatMap(catalogue::topic)
            .flatMap(topic -> topic.about().measure());
    List<String> names =
        catalogue.facts().facts().stream()
            .filter(fact -> measure.filter(fact.measure()::equals).isPresent())
            .filter(fact -> fact.value() instanceof Fact.Value.Figure)
            .flatMap(fact -> fact.actor().stream())
            .filter(id -> !id.equals(term.id()))
            .distinct()
            .flatMap(id -> catalogue.terms().stream().filter(each -> each.id().equals(id)))
            .map(this::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.text("has-figures", texts.list(names)));
  }

  private String name(Term term) {
    return term.name().getOrDefault(texts.language(), term.id());
  }

  private String sourceDate(List<String> topics) {
    return topics.stream()
        .flatMap(id -> catalogue.topic(id).stream())
        .flatMap(topic -> topicText.source(topic).stream())
        .findFirst()
        .or(() -> catalogue.facts().sources().stream().findFirst())
        .map(source -> texts.date(source.date()))
        .orElse("");
  }

  private Reply talk(Finding.Talk talk) {
    SmallTalk group =
        catalogue.smallTalk().stream()
            .filter(each -> each.id().equals(talk.id()))
            .findFirst()
            .orElseThrow();
    Reply.Body body =
        body(
            group.answer().getOrDefault(texts.language(), "").strip(),
            Optional.of(talk.id()),
            talk.confidence(),
            startingPoints());
    return switch (group.kind()) {
      case SMALL_TALK -> new Reply.SmallTalk(body);
      case HELP -> new Reply.Help(body);
      case DECLINE -> new Reply.Decline(body, Reply.Reason.OPINION);
    };
  }

  private Reply decline(
      String text, Reply.Reason reason, double confidence, List<Suggestion> suggestions) {
    return new Reply.Decline(body(text, Optional.empty(), confidence, suggestions), reason);
  }

  private Reply.Body body(
      String text, Optional<String> intent, double confidence, List<Suggestion> suggestions) {
    return new Reply.Body(text, texts.language(), intent, confidence, suggestions);
  }

  List<Suggestion> suggestions(List<String> topics) {
    return topics.stream()
        .distinct()
        .flatMap(id -> catalogue.topic(id).stream())
        .limit(MOST_SUGGESTIONS)
        .map(themes::suggestion)
        .toList();
  }

  List<Theme> themes() {
    return themes.all();
  }

  /** The first topic of each theme. */
  List<Suggestion> startingPoints() {
    return themes.all().stream()
        .map(theme -> theme.topics().get(0))
        .limit(2L * MOST_SUGGESTIONS)
        .toList();
  }
}
