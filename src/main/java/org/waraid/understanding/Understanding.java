package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.topic.Catalogue;
import org.waraid.topic.Term;
import org.waraid.topic.Topic;

/**
 * Understands messages as one catalogue's topics: the front door of this package. Immutable once
 * opened and safe for many threads.
 */
public final class Understanding {
  private static final Logger log = LoggerFactory.getLogger(Understanding.class);

  /** Changes when the meaning of a kept model changes. */
  private static final String FORMAT = "13";

  private static final int CANDIDATES = 3;

  private static final double CLEARLY_SURER = 0.15;

  /**
   * How many right answers one wrong answer outweighs. The gates' confidence is calibrated on
   * phrasings of which every third is a near miss, so it errs on the side of silence as it is.
   */
  private static final double WRONG_COSTS = 1.5;

  /** The same after an answer, where a short message says less of what it means. */
  private static final double WRONG_AFTER_COSTS = 1.5;

  private final Related related;
  private final Utterances utterances;
  private final Sentences sentences;
  private final Model model;

  private Understanding(
      Catalogue catalogue, Utterances utterances, Sentences sentences, Model model) {
    this.related = new Related(catalogue);
    this.utterances = utterances;
    this.sentences = new RecentSentences(sentences);
    this.model = model;
  }

  /**
   * Opens the understanding of a catalogue, from a kept model where the phrasings are the same,
   * else by training one and keeping it.
   *
   * @param language of the phrasings
   * @param sentences where sentence vectors come from
   * @param words English words that are never taken for misspellings
   * @param folder where a newly trained model is kept
   */
  public static Understanding open(
      Catalogue catalogue, String language, Sentences sentences, Set<String> words, Path folder) {
    requireNonNull(catalogue, "catalogue is null");
    PhraseBook book = new PhraseBook(catalogue, language);
    Utterances utterances = utterances(catalogue, language, book, words);
    boolean lexical = sentences.vector("test").isEmpty();
    String key = key(catalogue, language, book, lexical);
    ModelStore store = new ModelStore(folder, language + (lexical ? "-lexical" : "") + ".model");
    Model model =
        store
            .fitting(key)
            .orElseGet(() -> train(catalogue, book, utterances, sentences, store, key));
    return new Understanding(catalogue, utterances, sentences, model);
  }

  private static Utterances utterances(
      Catalogue catalogue, String language, PhraseBook book, Set<String> words) {
    Lexicon lexicon = new Lexicon(catalogue.terms(), language);
    Set<String> known = new HashSet<>(words);
    known.addAll(lexicon.words());
    known.addAll(book.sharedWords());
    Map<String, Long> uses = new HashMap<>(book.words(known));
    lexicon.words().forEach(word -> uses.merge(word, 1L, Long::sum));
    return new Utterances(new Speller(uses, known), new FrameReader(lexicon));
  }

  private static Model train(
      Catalogue catalogue,
      PhraseBook book,
      Utterances utterances,
      Sentences sentences,
      ModelStore store,
      String key) {
    long start = System.nanoTime();
    Map<String, Vector> known = store.vectors();
    Map<String, Vector> vectors = new HashMap<>();
    Function<PhraseBook.Phrase, Example> example =
        phrase -> {
          Utterance utterance = utterances.of(phrase.text());
          Optional<Vector> vector =
              Optional.ofNullable(vectors.get(utterance.text()))
                  .or(() -> Optional.ofNullable(known.get(utterance.text())))
                  .or(() -> sentences.vector(utterance.text()));
          vector.ifPresent(each -> vectors.put(utterance.text(), each));
          return new Example(phrase.label(), utterance, vector, phrase.defining());
        };
    List<Example> alone = book.phrases().stream().map(example).toList();
    List<Example> following = book.followUps().stream().map(example).toList();
    Model model = new Trainer(catalogue, book.language()).train(key, alone, following);
    store.keep(model, vectors);
    log.info(
        "Trained on {} phrases in {} ms", alone.size(), (System.nanoTime() - start) / 1_000_000);
    return model;
  }

  private static String key(
      Catalogue catalogue, String language, PhraseBook book, boolean lexical) {
    StringBuilder all = new StringBuilder(FORMAT).append(language).append(lexical);
    for (Topic topic : catalogue.topics()) {
      all.append('\n').append(topic.id()).append(topic.about()).append(topic.facts());
    }
    book.phrases().forEach(phrase -> all.append('\n').append(phrase));
    book.followUps().forEach(phrase -> all.append('\n').append(phrase));
    catalogue.terms().stream()
        .sorted(Comparator.comparing(term -> term.id()))
        .forEach(
            term ->
                all.append('\n')
                    .append(term.id())
                    .append(term.kind())
                    .append(term.aliases().get(language))
                    .append(term.misspelled().get(language))
                    .append(term.partOf()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Makes a text ready: normalised, repaired, its frame read. */
  public Utterance utterance(String text) {
    return utterances.of(text);
  }

  /** Understands a question that stands alone. */
  public Understood understand(Utterance utterance) {
    Optional<Vector> vector = sentences.vector(utterance.text());
    Scores scores = model.classifiers().score(utterance, vector);
    return understood(utterance, scores, scores.topics(), model.gate(), WRONG_COSTS);
  }

  /** Understands a message that leans on the answer before it. */
  public Understood understandAfter(String topicBefore, Utterance utterance) {
    Optional<Vector> vector = sentences.vector(utterance.text());
    Scores scores = model.followUps().score(utterance, vector).among(related.to(topicBefore));
    return understood(utterance, scores, scores.topics(), model.followUpGate(), WRONG_AFTER_COSTS);
  }

  private Understood understood(
      Utterance utterance, Scores scores, List<String> topics, ScopeGate gate, double wrongCosts) {
    List<Understood.Candidate> candidates =
        likeliestFirst(
            worthTrying(topics, utterance).stream()
                .map(topic -> candidate(topic, utterance, scores, gate))
                .toList());
    Optional<String> talk =
        scores.semantic().keySet().stream()
            .filter(Labels::isSmallTalk)
            .max(Comparator.comparingDouble(scores::semantic))
            .map(Labels::smallTalkId);
    return new Understood(
        utterance,
        candidates,
        talk,
        model.talkGate().confidence(Signals.ofTalk(utterance, scores)),
        wrongCosts / (1 + wrongCosts));
  }

  /**
   * By confidence, except that what the classifiers hold likeliest stays first unless another is
   * clearly surer: answers that tell the same fact by the way are right as well, but longer.
   */
  private static List<Understood.Candidate> likeliestFirst(List<Understood.Candidate> tried) {
    List<Understood.Candidate> sorted = new ArrayList<>(tried);
    sorted.sort(Comparator.comparingDouble(candidate -> -candidate.confidence()));
    if (!tried.isEmpty()) {
      Understood.Candidate first = tried.get(0);
      if (sorted.get(0).confidence() - first.confidence() < CLEARLY_SURER) {
        sorted.remove(first);
        sorted.add(0, first);
      }
    }
    return List.copyOf(sorted);
  }

  /** The likeliest, and those whose answers hold a figure that the message names. */
  private List<String> worthTrying(List<String> topics, Utterance utterance) {
    Set<String> tried = new LinkedHashSet<>(topics.subList(0, Math.min(CANDIDATES, topics.size())));
    topics.stream()
        .filter(topic -> FrameAgreement.of(utterance.frame(), profile(topic)).knownFigure())
        .limit(CANDIDATES)
        .forEach(tried::add);
    return List.copyOf(tried);
  }

  private TopicProfile profile(String topic) {
    return requireNonNull(model.profiles().get(topic), "no such topic");
  }

  private Understood.Candidate candidate(
      String topic, Utterance utterance, Scores scores, ScopeGate gate) {
    TopicProfile profile = profile(topic);
    FrameAgreement agreement = FrameAgreement.of(utterance.frame(), profile);
    return new Understood.Candidate(
        topic,
        gate.confidence(Signals.of(topic, utterance, scores, profile)),
        agreement.foreign(),
        agreement.corrected(),
        agreement.years());
  }

  /** Whether a term of the vocabulary belongs to what any topic may be asked. */
  public boolean knows(Term term) {
    return model.profiles().values().stream()
        .anyMatch(profile -> profile.terms().contains(term.id()));
  }

  /** How large a part of a topic's phrasings asks for any of these kinds of answer, 0 to 1. */
  public double asked(String topic, Set<QuestionKind> kinds) {
    return profile(topic).kinds().entrySet().stream()
        .filter(entry -> kinds.contains(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
