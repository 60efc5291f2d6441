package org.waraid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.waraid.answer.Reply;

/**
 * What editors do without a text editor: look what waits for them, prepare a change, see what it
 * does, publish it, take it back. Nothing goes live before {@link #publish}. Thread-safe; no method
 * throws for what an editor enters.
 */
public interface Desk {
  /**
   * How things are.
   *
   * @param version hash of the response files that answers come from
   * @param since when they went live
   * @param topics how many there are
   * @param phrasings how many messages the topics know
   * @param training whether new phrasings are still being learned in full
   * @param marks what is wrong with the files as they are now; with an error among them the answers
   *     before it are still in force
   */
  record Status(
      String version,
      Instant since,
      int topics,
      int phrasings,
      boolean training,
      List<Mark> marks) {
    public Status {
      requireNonNull(version, "version is null");
      requireNonNull(since, "since is null");
      marks = List.copyOf(marks);
    }

    /** Whether the files cannot be used, so that older answers are in force. */
    public boolean isBehind() {
      return marks.stream().anyMatch(Mark::error);
    }
  }

  /**
   * Something wrong in a response file.
   *
   * @param file its name below the directory of response files: {@code topics/aid.yaml}
   * @param line from 1
   * @param column from 1
   * @param error whether the files cannot be used because of it
   * @param text what is wrong and how to mend it
   */
  record Mark(String file, int line, int column, boolean error, String text) {
    public Mark {
      requireNonNull(file, "file is null");
      requireNonNull(text, "text is null");
    }
  }

  /**
   * Questions that nobody got an answer to, alike in wording.
   *
   * @param text the one asked most
   * @param others the rest, in their own words
   * @param count how often they were asked in all
   * @param likeliest topics that they may belong to, the likeliest first
   */
  record Group(String text, List<String> others, long count, List<String> likeliest) {
    public Group {
      requireNonNull(text, "text is null");
      others = List.copyOf(others);
      likeliest = List.copyOf(likeliest);
    }
  }

  /**
   * A topic, for lists.
   *
   * @param file where it stands, below the directory of response files
   * @param asked how often it was answered
   * @param up how many found that it helped
   * @param down how many did not
   */
  record TopicLine(
      String id, String title, String theme, String file, long asked, long up, long down) {
    public TopicLine {
      requireNonNull(id, "id is null");
      requireNonNull(title, "title is null");
      requireNonNull(theme, "theme is null");
      requireNonNull(file, "file is null");
    }
  }

  /**
   * A fact, for lists.
   *
   * @param shown its value as an answer shows it
   * @param figure whether that is a figure, which can be changed by {@link #prepareFact}
   * @param source id of its source
   */
  record FactLine(String id, String shown, boolean figure, String source) {
    public FactLine {
      requireNonNull(id, "id is null");
      requireNonNull(shown, "shown is null");
      requireNonNull(source, "source is null");
    }
  }

  /**
   * A figure as it is from now on.
   *
   * @param fact id of the fact
   * @param figure as the source writes it: {@code more than $40bn}
   * @param publisher of the source that says so
   * @param date when that source was published
   * @param link where a reader can open it
   * @param about what it is about, in the editor's words
   */
  record FactChange(
      String fact,
      String figure,
      String publisher,
      LocalDate date,
      Optional<String> link,
      Optional<String> about) {
    public FactChange {
      requireNonNull(fact, "fact is null");
      requireNonNull(figure, "figure is null");
      requireNonNull(publisher, "publisher is null");
      requireNonNull(date, "date is null");
      requireNonNull(link, "link is null");
      requireNonNull(about, "about is null");
    }
  }

  /** What became of something that an editor wants. */
  sealed interface Outcome permits Refused, Draft, Published {}

  /**
   * It cannot be done; nothing has changed.
   *
   * @param why in a sentence, with how to mend it
   * @param marks what would be wrong with the files, if that is why
   */
  record Refused(String why, List<Mark> marks) implements Outcome {
    public Refused {
      requireNonNull(why, "why is null");
      marks = List.copyOf(marks);
    }
  }

  /**
   * A change that can be published. It is kept for a while.
   *
   * @param id names it for {@link #publish}
   * @param title what it does, in a few words
   * @param diff the lines that change, as a unified diff
   * @param effect what becomes different for those who ask
   * @param marks warnings of the files as they would be
   */
  record Draft(String id, String title, String diff, Effect effect, List<Mark> marks)
      implements Outcome {
    public Draft {
      requireNonNull(id, "id is null");
      requireNonNull(title, "title is null");
      requireNonNull(diff, "diff is null");
      requireNonNull(effect, "effect is null");
      marks = List.copyOf(marks);
    }
  }

  /** It is done, under this name in the history. */
  record Published(String id) implements Outcome {
    public Published {
      requireNonNull(id, "id is null");
    }
  }

  /**
   * What a change makes different.
   *
   * @param answers topics whose answer reads differently, is new or is gone
   * @param questions known questions that another reply answers
   * @param told how many chats would be told that a figure they were given has changed
   */
  record Effect(List<Changed> answers, List<Changed> questions, int told) {
    /** Nothing becomes different. */
    public static final Effect NONE = new Effect(List.of(), List.of(), 0);

    public Effect {
      answers = List.copyOf(answers);
      questions = List.copyOf(questions);
    }

    /** Whether anything becomes different. */
    public boolean isNone() {
      return answers.isEmpty() && questions.isEmpty() && told == 0;
    }
  }

  /**
   * Something that reads differently.
   *
   * @param name id of the topic, or the question
   * @param before what is said now; empty where it is new
   * @param after what will be said; empty where it is gone
   */
  record Changed(String name, String before, String after) {
    public Changed {
      requireNonNull(name, "name is null");
      requireNonNull(before, "before is null");
      requireNonNull(after, "after is null");
    }
  }

  /**
   * How a question is understood.
   *
   * @param read what was made of its words: repaired spelling, and the parts of its frame by name
   * @param candidates topics, the likeliest first
   * @param reply what is answered
   */
  record Explanation(List<String> read, List<Candidate> candidates, Reply reply) {
    public Explanation {
      read = List.copyOf(read);
      candidates = List.copyOf(candidates);
      requireNonNull(reply, "reply is null");
    }
  }

  /**
   * A topic that a question may mean.
   *
   * @param confidence from 0 to 1, how surely it answers the question
   * @param needed the confidence from which it is answered
   * @param signals what speaks for it, each with a name and a value from 0 to 1
   * @param nearest phrasings of it that are nearest to the question
   * @param against terms of the question that the topic does not know
   */
  record Candidate(
      String topic,
      double confidence,
      double needed,
      List<Signal> signals,
      List<String> nearest,
      List<String> against) {
    public Candidate {
      requireNonNull(topic, "topic is null");
      signals = List.copyOf(signals);
      nearest = List.copyOf(nearest);
      against = List.copyOf(against);
    }
  }

  /** One thing that speaks for a topic. */
  record Signal(String name, double value) {
    public Signal {
      requireNonNull(name, "name is null");
    }
  }

  /** How things are now. */
  Status status();

  /** Reads the files again now, as happens by itself soon after one is saved. */
  Status reload();

  /** What people asked in vain, grouped by likeness, the most asked first. Nobody is named. */
  List<Group> unanswered(int atMost);

  /** An editor has dealt with the questions of a group without teaching them. */
  void settle(Group group);

  /** Every published topic, by theme. */
  List<TopicLine> topics();

  /** Every fact of the files. */
  List<FactLine> facts();

  /** The topic's answer as it is now; empty when there is none of that name. */
  Optional<Reply> answer(String topic);

  /** Prepares that a topic knows these phrasings from now on; publishing settles them. */
  Outcome prepareTeaching(String topic, List<String> phrasings);

  /** Prepares another figure for a fact. */
  Outcome prepareFact(FactChange change);

  /** Prepares a file's content in place of what it is; a new file where there is none. */
  Outcome prepareFile(String file, String content);

  /** Prepares what takes back all that was published after an entry of the history. */
  Outcome prepareRollback(String entry);

  /**
   * Makes a draft go live and enters it in the history.
   *
   * @param who the editor, as the history names them
   * @param why in a few words; may be empty
   */
  Outcome publish(String draft, String who, String why);

  /** Throws a draft away. */
  void discard(String draft);

  /** What was published, the latest first. */
  List<History.Entry> history(int atMost);

  /** The names of all response files, below their directory. */
  SortedSet<String> files();

  /** What stands in a file now; empty when there is none. */
  Optional<String> file(String file);

  /** What would be wrong with the files if this one had another content. Takes a moment. */
  List<Mark> check(String file, String content);

  /** The topics' answers if a file had another content; empty where it has errors. */
  List<Reply> preview(String file, String content);

  /** How a question is understood, and why. */
  Explanation explain(String question);
}
