package org.waraid.topic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry of a response file holds. Maps are by language code ({@code en}).
 *
 * @param id its name
 * @param title what a button says
 * @param about the frame that it answers
 * @param ask how people ask
 * @param followUp how people ask when the conversation is already about the same theme
 * @param yes questions to which the right first word is yes
 * @param no questions to which the right first word is no
 * @param notThis near misses that it does not answer
 * @param answer the answer's text, with facts' names in braces
 * @param next ids of topics to ask next
 * @param tests messages and what must become of them
 * @param checkedOn when an editor last compared it with its source
 * @param validUntil when it needs to be looked at again
 * @param published drafts are checked and never served
 * @param theme the file's name without its ending
 * @param facts ids of the facts named in the answer, in order
 */
public record Topic(
    String id,
    Map<String, String> title,
    About about,
    Map<String, List<String>> ask,
    Map<String, List<String>> followUp,
    Map<String, List<String>> yes,
    Map<String, List<String>> no,
    Map<String, List<String>> notThis,
    Map<String, String> answer,
    List<String> next,
    Map<String, Map<String, Expectation>> tests,
    Optional<LocalDate> checkedOn,
    Optional<LocalDate> validUntil,
    boolean published,
    String theme,
    List<String> facts) {
  public Topic {
    requireNonNull(id, "id is null");
    title = InOrder.copy(title);
    requireNonNull(about, "about is null");
    ask = InOrder.copy(ask);
    followUp = InOrder.copy(followUp);
    yes = InOrder.copy(yes);
    no = InOrder.copy(no);
    notThis = InOrder.copy(notThis);
    answer = InOrder.copy(answer);
    next = List.copyOf(next);
    tests = InOrder.copy(tests);
    requireNonNull(checkedOn, "checkedOn is null");
    requireNonNull(validUntil, "validUntil is null");
    requireNonNull(theme, "theme is null");
    facts = List.copyOf(facts);
  }

  /** What must become of a test message. */
  public enum Expectation {
    ANSWER,
    DECLINE
  }

  /**
   * The frame that a topic answers.
   *
   * @param actor who does it
   * @param recipient who gets it
   * @param measure what is counted or told
   * @param status what became of it
   * @param mentions further terms that a question may name
   * @param exclusive kinds of terms of which the source names the only right one, so that a
   *     question that names another is corrected instead of declined
   * @param kinds kinds of question that it answers; empty for all
   */
  public record About(
      List<String> actor,
      Optional<String> recipient,
      Optional<String> measure,
      Optional<String> status,
      List<String> mentions,
      List<String> exclusive,
      List<String> kinds) {
    public About {
      actor = List.copyOf(actor);
      requireNonNull(recipient, "recipient is null");
      requireNonNull(measure, "measure is null");
      requireNonNull(status, "status is null");
      mentions = List.copyOf(mentions);
      exclusive = List.copyOf(exclusive);
      kinds = List.copyOf(kinds);
    }
  }
}
