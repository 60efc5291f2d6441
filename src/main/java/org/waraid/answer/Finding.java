package org.waraid.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.waraid.topic.Term;

/** What was made out of one question before it is put into words. */
sealed interface Finding {
  /**
   * A topic answers it.
   *
   * @param dated whether the question asks for the present, so that the source's age must be said
   * @param compared whether it is one side of a comparison
   */
  record Answered(
      String topicId, double confidence, Opening opening, boolean dated, boolean compared)
      implements Finding {
    public Answered {
      requireNonNull(topicId, "topicId is null");
      requireNonNull(opening, "opening is null");
    }

    Answered(String topicId, double confidence, Opening opening, boolean dated) {
      this(topicId, confidence, opening, dated, false);
    }

    Answered asSide() {
      return new Answered(topicId, confidence, opening, dated, true);
    }
  }

  /** It asks who stands behind the answer of this topic. */
  record Attributed(String topicId) implements Finding {
    public Attributed {
      requireNonNull(topicId, "topicId is null");
    }
  }

  /**
   * It names things, or years, of which the source says nothing.
   *
   * @param written how the message writes the first of them
   */
  record Unknown(
      List<Term> terms, Optional<String> written, List<Integer> years, List<String> nearby)
      implements Finding {
    public Unknown {
      terms = List.copyOf(terms);
      requireNonNull(written, "written is null");
      years = List.copyOf(years);
      nearby = List.copyOf(nearby);
    }
  }

  /** It asks about known things what no source states. */
  record NotStated(List<String> nearby, double confidence) implements Finding {
    public NotStated {
      nearby = List.copyOf(nearby);
    }
  }

  /** It may be one of these. */
  record Unclear(List<String> choices, double confidence) implements Finding {
    public Unclear {
      choices = List.copyOf(choices);
    }
  }

  /** Small talk of this id. */
  record Talk(String id, double confidence) implements Finding {
    public Talk {
      requireNonNull(id, "id is null");
    }
  }

  /** Something else altogether. */
  record OffTopic() implements Finding {}

  /** The first word of an answer to a yes/no question. */
  enum Opening {
    NONE,
    YES,
    NO,
    NOT_QUITE
  }
}
