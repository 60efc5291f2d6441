package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waraid.topic.Topic;

/**
 * What may be said in a question that a topic answers, gathered from its frame and its phrasings,
 * so that an editor who adds a phrasing has nothing else to keep in step.
 *
 * @param words content words of its phrasings
 * @param terms ids of vocabulary terms that belong to it
 * @param years years that its phrasings name
 * @param kinds how large a part of its phrasings asks in which way
 */
record TopicProfile(
    Set<String> words, Set<String> terms, Set<Integer> years, Map<QuestionKind, Double> kinds) {
  TopicProfile {
    words = Set.copyOf(words);
    terms = Set.copyOf(terms);
    years = Set.copyOf(years);
    kinds = Map.copyOf(kinds);
  }

  static TopicProfile of(Topic topic, List<Example> examples) {
    requireNonNull(topic, "topic is null");
    Set<String> words = new HashSet<>();
    Set<String> terms = new HashSet<>(topic.about().actor());
    Set<Integer> years = new HashSet<>();
    EnumMap<QuestionKind, Double> kinds = new EnumMap<>(QuestionKind.class);
    terms.addAll(topic.about().mentions());
    topic.about().recipient().ifPresent(terms::add);
    topic.about().measure().ifPresent(terms::add);
    for (Example example : examples) {
      Frame frame = example.utterance().frame();
      words.addAll(example.utterance().contentWords());
      frame.kinds().forEach(kind -> kinds.merge(kind, 1.0 / examples.size(), Double::sum));
      if (example.defining()) {
        frame.terms().forEach(term -> terms.add(term.id()));
        years.addAll(frame.years());
      }
    }
    return new TopicProfile(words, terms, years, kinds);
  }

  void write(DataOutput out) throws IOException {
    write(words, out);
    write(terms, out);
    write(years.stream().map(String::valueOf).collect(Collectors.toSet()), out);
    out.writeInt(kinds.size());
    for (Map.Entry<QuestionKind, Double> kind : kinds.entrySet()) {
      out.writeUTF(kind.getKey().name());
      out.writeDouble(kind.getValue());
    }
  }

  static TopicProfile read(DataInput in) throws IOException {
    Set<String> words = readTexts(in);
    Set<String> terms = readTexts(in);
    Set<Integer> years = readTexts(in).stream().map(Integer::valueOf).collect(Collectors.toSet());
    EnumMap<QuestionKind, Double> kinds = new EnumMap<>(QuestionKind.class);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      kinds.put(QuestionKind.valueOf(in.readUTF()), in.readDouble());
    }
    return new TopicProfile(words, terms, years, kinds);
  }

  private static void write(Set<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Set<String> readTexts(DataInput in) throws IOException {
    int count = in.readInt();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
