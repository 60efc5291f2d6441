package org.waraid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waraid.answer.Answerer;
import org.waraid.answer.Message;
import org.waraid.answer.Reply;
import org.waraid.topic.Catalogue;
import org.waraid.topic.ResponseReader;
import org.waraid.topic.Topic;
import org.waraid.understanding.Embedder;
import org.waraid.understanding.Understanding;
import org.waraid.understanding.Understood;

/**
 * One message: understood anew, answered from the cache, embedded only, and beside them a bare call
 * of OpenNLP's categorizer trained on the same phrasings.
 */
// JMH calls open() before anything else.
@SuppressWarnings("NullAway.Init")
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MessageBenchmark {
  private static final String LANGUAGE = "en";
  private static final int OFTEN_ASKED = 50;

  private List<String> questions = List.of();
  private int next;
  private Embedder embedder;
  private Understanding understanding;
  private Answerer answerer;
  private DocumentCategorizerME categorizer;

  @Setup
  public void open() throws IOException {
    Catalogue catalogue =
        new ResponseReader(Clock.systemUTC())
            .read(Path.of(System.getProperty("responses", "responses")))
            .catalogue()
            .orElseThrow(() -> new IllegalStateException("run this at the project's root"));
    embedder = Embedder.open();
    understanding =
        Understanding.open(
            catalogue,
            LANGUAGE,
            embedder,
            Embedder.englishWords(),
            Path.of(System.getProperty("understanding", "target/understanding")));
    answerer = new Answerer(catalogue, understanding, LANGUAGE, Clock.systemUTC());
    categorizer = bareCategorizer(catalogue);
    questions =
        catalogue.topics().stream()
            .flatMap(topic -> topic.ask().getOrDefault(LANGUAGE, List.of()).stream())
            .toList();
  }

  private static DocumentCategorizerME bareCategorizer(Catalogue catalogue) throws IOException {
    List<DocumentSample> samples =
        catalogue.topics().stream().flatMap(topic -> samples(topic).stream()).toList();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    return new DocumentCategorizerME(
        DocumentCategorizerME.train(
            LANGUAGE, new CollectionObjectStream<>(samples), parameters, new DoccatFactory()));
  }

  private static List<DocumentSample> samples(Topic topic) {
    return topic.ask().getOrDefault(LANGUAGE, List.of()).stream()
        .map(phrase -> new DocumentSample(topic.id(), phrase.split("\\s+", -1)))
        .toList();
  }

  private String question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }

  @Benchmark
  public Understood understandAnew() {
    return understanding.understand(understanding.utterance(question()));
  }

  @Benchmark
  public Reply answerFromCache() {
    next = (next + 1) % OFTEN_ASKED;
    String question = questions.get(next);
    return answerer.reply(new Message(question, question));
  }

  @Benchmark
  public Object embedOnly() {
    return embedder.vector(question());
  }

  @Benchmark
  public double[] bareCategorizer() {
    return categorizer.categorize(question().split("\\s+", -1));
  }
}
