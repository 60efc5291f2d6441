package org.waraid.topic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waraid.fact.FactStore;
import org.waraid.source.QuantityReader;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Checks the answers' texts: facts in braces that exist, and no figure that no fact backs. */
final class Answers {
  /**
   * UTF-16 units of an answer. With its credits it fits one message of Telegram, which takes 4,096
   * such units (Bot API, sendMessage), and one section of Slack, which takes 3,000.
   */
  private static final int LONGEST = 3000;

  private final Loaded loaded;
  private final TypedFigures figures;
  private final Set<String> factNames;

  Answers(Loaded loaded, FactStore facts, QuantityReader figures) {
    this.loaded = loaded;
    this.figures = new TypedFigures(loaded, facts, figures);
    this.factNames = loaded.names(Kind.FACTS).keySet();
  }

  void check() {
    for (Entry topic : loaded.entries(Kind.TOPICS)) {
      Set<Set<String>> named = new LinkedHashSet<>();
      for (Tree.Field answer : topic.tree().fields("answer")) {
        if (answer.value() instanceof Tree.Text text && !text.value().isBlank()) {
          named.add(check(text, loaded.telling(topic)));
        }
      }
      Place place = topic.tree().get("answer").map(Tree::place).orElse(topic.tree().place());
      if (named.size() > 1) {
        loaded.warn(
            place, "languages-differ", "the answers in different languages name different facts");
      } else if (named.contains(Set.of())) {
        loaded.warn(
            place,
            "no-fact",
            "the answer names no fact, so that it can show no source and no date");
      }
    }
    for (Entry group : loaded.entries(Kind.SMALL_TALK)) {
      for (Tree.Field answer : group.tree().fields("answer")) {
        if (answer.value() instanceof Tree.Text text) {
          checkSmallTalk(text);
        }
      }
    }
  }

  /** Checks one answer and returns the facts that it names. */
  private Set<String> check(Tree.Text answer, Telling tell) {
    List<Placeholder> placeholders = Placeholder.all(answer.value());
    Map<String, Integer> seen = new HashMap<>();
    Set<String> named = new LinkedHashSet<>();
    for (Placeholder placeholder : placeholders) {
      int nth = seen.merge(placeholder.whole(), 1, Integer::sum) - 1;
      check(placeholder, answer.placeOf(placeholder.whole(), nth), tell);
      if (!placeholder.isOfSource()) {
        named.add(placeholder.factId());
      }
    }
    String rest = blank(answer.value(), placeholders);
    if (rest.contains("{") || rest.contains("}")) {
      String brace = rest.contains("{") ? "{" : "}";
      tell.tell(
          answer.placeOf(brace, count(answer.value(), brace, rest.indexOf(brace))),
          "brace",
          "a single '%s' stands here; a fact's name has a brace on either side: {us-aid-sent}"
              .formatted(brace));
    }
    checkLength(answer, placeholders, tell);
    figures.check(answer, rest, named, tell);
    return named;
  }

  private void check(Placeholder placeholder, Place place, Telling tell) {
    String id = placeholder.factId();
    if (placeholder.isOfSource()) {
      return;
    }
    if (!id.equals(id.strip())) {
      tell.tell(
          place, "brace", "write {%s} without spaces inside the braces".formatted(id.strip()));
    } else if (!factNames.contains(id)) {
      if (loaded.knowsAll(Kind.FACTS)) {
        tell.tell(
            place,
            "unknown-fact",
            "there is no fact '%s' in facts.yaml%s"
                .formatted(id, Nearest.hint(id, placeholderNames())));
      }
    } else if (placeholder.arithmetic() && !isDerived(id)) {
      tell.tell(
          place,
          "no-arithmetic",
          "'%s' is not computed, so that there is no arithmetic to show; write {%s}"
              .formatted(id, id));
    }
  }

  private Set<String> placeholderNames() {
    Set<String> names = new LinkedHashSet<>(factNames);
    names.addAll(Placeholder.OF_SOURCE);
    return names;
  }

  private boolean isDerived(String id) {
    return loaded.derived().stream()
        .flatMap(entry -> entry.id().stream())
        .anyMatch(name -> name.value().equals(id));
  }

  private void checkLength(Tree.Text answer, List<Placeholder> placeholders, Telling tell) {
    String text = answer.value().strip();
    int length = text.length();
    for (Placeholder placeholder : placeholders) {
      length += figures.texts(placeholder.factId()).findFirst().map(String::length).orElse(0);
      length -= placeholder.whole().length();
    }
    if (length > LONGEST) {
      tell.tell(
          answer.place(),
          "too-long",
          "the answer has %,d characters; at most %,d fit into a message; shorten it"
              .formatted(length, LONGEST));
    }
  }

  private void checkSmallTalk(Tree.Text answer) {
    List<Placeholder> placeholders = Placeholder.all(answer.value());
    for (Placeholder placeholder : placeholders) {
      loaded.error(
          answer.placeOf(placeholder.whole(), 0),
          "fact-in-small-talk",
          "small talk names no facts; delete %s or make this a topic"
              .formatted(placeholder.whole()));
    }
    checkLength(answer, placeholders, loaded::error);
    figures.check(answer, blank(answer.value(), placeholders), Set.of(), loaded::error);
  }

  /**
   * The text with stops in the place of facts' names and addresses, so that words keep their
   * indexes.
   */
  private static String blank(String text, List<Placeholder> placeholders) {
    StringBuilder blank = new StringBuilder(text);
    for (Placeholder placeholder : placeholders) {
      blankOut(blank, placeholder.start(), placeholder.start() + placeholder.whole().length());
    }
    Links.all(text).forEach(link -> blankOut(blank, link.start(), link.end()));
    return blank.toString();
  }

  private static void blankOut(StringBuilder text, int start, int end) {
    text.replace(start, end, "." + " ".repeat(end - start - 1));
  }

  /** How often a part occurs before an index. */
  static int count(String text, String part, int before) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0 && at < before; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
