package org.waraid.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the topics of one import and what is to be said of it. Used once, by one thread.
 *
 * <p>Phrasings are brought into the form that response files allow: one line, at most 300
 * characters, none twice.
 */
final class Gathering {
  /** As the schema of topics allows. */
  private static final int LONGEST_PHRASING = 300;

  private static final int LONGEST_TITLE = 60;

  private final Map<String, Gathered> topics = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  void error(Path file, int line, String text) {
    remarks.add(new Remark(file, line, true, text));
  }

  void note(Path file, int line, String text) {
    remarks.add(new Remark(file, line, false, text));
  }

  /** Adds one phrasing to the topic of a name. */
  void phrasing(Path file, int line, String topic, Phrased kind, String language, String raw) {
    Gathered gathered = topics.computeIfAbsent(topic, name -> new Gathered(name, file, line));
    String text = oneLine(raw);
    if (text.isEmpty()) {
      note(file, line, "an empty phrasing of '%s' is left out".formatted(topic));
    } else if (text.codePointCount(0, text.length()) > LONGEST_PHRASING) {
      note(
          file,
          line,
          "a phrasing of '%s' has %d characters and is left out; at most %d are allowed; shorten it"
              .formatted(topic, text.codePointCount(0, text.length()), LONGEST_PHRASING));
    } else if (!gathered.add(kind, language, text)) {
      note(
          file,
          line,
          "'%s' stands already among the phrasings of '%s'; it is taken once"
              .formatted(text, topic));
    }
  }

  /** Gives the topic of a name its answer; a second one is told and left out. */
  void answer(Path file, int line, String topic, String language, String raw) {
    Gathered gathered = topics.computeIfAbsent(topic, name -> new Gathered(name, file, line));
    String text = withoutControls(raw).strip();
    if (!text.isEmpty() && gathered.answer.putIfAbsent(language, text) != null) {
      note(file, line, "a further answer of '%s' is left out; one is kept".formatted(topic));
    }
  }

  /** Gives the topic of a name what its button says. */
  void title(String topic, String language, String text) {
    Optional.ofNullable(topics.get(topic))
        .ifPresent(it -> it.title.putIfAbsent(language, oneLine(text)));
  }

  boolean has(String topic) {
    return topics.containsKey(topic);
  }

  Imported finish(Ids ids) {
    List<DraftTopic> drafts = new ArrayList<>();
    for (Gathered topic : topics.values()) {
      if (topic.phrasings.getOrDefault(Phrased.ASK, Map.of()).isEmpty()) {
        note(
            topic.file,
            topic.line,
            "'%s' is left out: nothing asks for it (a topic needs one phrasing of kind ask)"
                .formatted(topic.name));
        continue;
      }
      String id = ids.of(topic.name);
      if (!id.equals(topic.name)) {
        String why = id.equals(ids.slug(topic.name)) ? "" : ", because the other name is taken";
        note(topic.file, topic.line, "'%s' is named '%s' here%s".formatted(topic.name, id, why));
      }
      drafts.add(topic.draft(id));
    }
    return new Imported(drafts, remarks);
  }

  private static String oneLine(String raw) {
    return withoutControls(raw).replaceAll("[\\s\\u00A0\\u2028\\u2029\\u0085]+", " ").strip();
  }

  /** Without what YAML does not allow: control signs and halves of characters. */
  private static String withoutControls(String raw) {
    StringBuilder kept = new StringBuilder();
    raw.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c != 0xFEFF && c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** What was read of one topic so far. */
  private static final class Gathered {
    private final String name;
    private final Path file;
    private final int line;
    private final Map<Phrased, Map<String, List<String>>> phrasings = new EnumMap<>(Phrased.class);
    private final Map<String, String> answer = new LinkedHashMap<>();
    private final Map<String, String> title = new LinkedHashMap<>();
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    Gathered(String name, Path file, int line) {
      this.name = name;
      this.file = file;
      this.line = line;
    }

    boolean add(Phrased kind, String language, String text) {
      if (known.putIfAbsent(kind.key() + "/" + language + "/" + text, true) != null) {
        return false;
      }
      phrasings
          .computeIfAbsent(kind, any -> new LinkedHashMap<>())
          .computeIfAbsent(language, any -> new ArrayList<>())
          .add(text);
      return true;
    }

    DraftTopic draft(String id) {
      Map<String, String> titles = new LinkedHashMap<>();
      phrasings
          .getOrDefault(Phrased.ASK, Map.of())
          .forEach(
              (language, asked) ->
                  titles.put(
                      language,
                      shortened(title.getOrDefault(language, titleOf(titles, asked.get(0))))));
      return new DraftTopic(id, titles, phrasings, answer);
    }

    /** The first language is called as the topic was; others by what asks for it first. */
    private String titleOf(Map<String, String> titles, String asked) {
      String words = oneLine(name.replaceAll("[_/.-]+", " "));
      if (!titles.isEmpty() || words.isEmpty()) {
        return asked;
      }
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String shortened(String title) {
      if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
        return title;
      }
      String start = title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1));
      int end = start.lastIndexOf(' ');
      return (end > LONGEST_TITLE / 2 ? start.substring(0, end) : start) + "…";
    }
  }
}
