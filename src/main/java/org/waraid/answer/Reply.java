package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the bot says to one message. Every way it can speak is one of the records here; {@link
 * #body()} is the text without buttons and without any platform's markup.
 */
public sealed interface Reply {
  Body body();

  /** The name of this kind of reply at the machine's door: {@code answer}, {@code decline}, … */
  String outcome();

  /** Ids of the facts that it stands on. */
  default List<String> facts() {
    return List.of();
  }

  /** Places in the sources that it stands on. */
  default List<Citation> citations() {
    return List.of();
  }

  /** Figures of it that a picture may show beside each other. */
  default Optional<Comparison> comparison() {
    return Optional.empty();
  }

  /**
   * What all replies have.
   *
   * @param text plain text, paragraphs separated by a blank line
   * @param language code of its language
   * @param intent the topic that was understood, if any
   * @param confidence from 0 to 1, calibrated: how often a reply of this confidence is right
   * @param suggestions what to ask next
   */
  record Body(
      String text,
      String language,
      Optional<String> intent,
      double confidence,
      List<Suggestion> suggestions) {
    public Body {
      requireNonNull(text, "text is null");
      requireNonNull(language, "language is null");
      requireNonNull(intent, "intent is null");
      suggestions = List.copyOf(suggestions);
    }
  }

  /** An editor's answer, standing on facts. */
  record Answer(
      Body body, List<String> facts, List<Citation> citations, Optional<Comparison> comparison)
      implements Reply {
    public Answer {
      requireNonNull(body, "body is null");
      facts = List.copyOf(facts);
      citations = List.copyOf(citations);
      requireNonNull(comparison, "comparison is null");
    }

    /** An answer in which nothing is compared. */
    public Answer(Body body, List<String> facts, List<Citation> citations) {
      this(body, facts, citations, Optional.empty());
    }

    @Override
    public String outcome() {
      return "answer";
    }
  }

  /** A sentence of a source, as it stands there. */
  record Passage(Body body, List<Citation> citations) implements Reply {
    public Passage {
      requireNonNull(body, "body is null");
      citations = List.copyOf(citations);
    }

    @Override
    public String outcome() {
      return "passage";
    }
  }

  /** An honest "my source does not say". */
  record Decline(Body body, Reason reason) implements Reply {
    public Decline {
      requireNonNull(body, "body is null");
      requireNonNull(reason, "reason is null");
    }

    @Override
    public String outcome() {
      return "decline";
    }
  }

  /** A greeting, thanks and the like. */
  record SmallTalk(Body body) implements Reply {
    public SmallTalk {
      requireNonNull(body, "body is null");
    }

    @Override
    public String outcome() {
      return "smalltalk";
    }
  }

  /** What the bot can do, or a question back ("did you mean …?"). */
  record Help(Body body) implements Reply {
    public Help {
      requireNonNull(body, "body is null");
    }

    @Override
    public String outcome() {
      return "help";
    }
  }

  /** Why a message was declined. */
  enum Reason {
    /** It names something that no fact knows. */
    UNKNOWN_THING,
    /** It asks about something known what no source states. */
    NOT_STATED,
    /** It is about something else altogether. */
    OFF_TOPIC,
    /** It asks for an opinion, a prediction or advice. */
    OPINION,
    /** It cannot be read. */
    UNREADABLE
  }
}
