package org.waraid.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.InsufficientTrainingDataException;
import opennlp.tools.util.TrainingParameters;

/**
 * Apache OpenNLP's document categorizer over n-grams of words and letters. N-grams reach it as
 * tokens, because it accepts feature generators of its own packages alone. Safe for many threads: a
 * trained categorizer only reads.
 */
final class LexicalHead {
  private final DoccatModel model;
  private final DocumentCategorizerME categorizer;

  private LexicalHead(DoccatModel model) {
    this.model = model;
    this.categorizer = new DocumentCategorizerME(model);
  }

  /** One labelled text. */
  record Example(String label, List<String> words) {}

  /** Empty where too few words occur often enough to learn anything from. */
  static Optional<LexicalHead> train(List<Example> examples, double l2, int iterations) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(QNTrainer.L2COST_PARAM, l2);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    // Few corrections kept by L-BFGS: each costs two vectors as long as all weights.
    parameters.put(QNTrainer.M_PARAM, 3);
    parameters.put(TrainingParameters.THREADS_PARAM, 2);
    List<DocumentSample> samples =
        examples.stream()
            .map(example -> new DocumentSample(example.label(), NGrams.of(example.words())))
            .toList();
    try {
      return Optional.of(
          new LexicalHead(
              DocumentCategorizerME.train(
                  "en",
                  new CollectionObjectStream<>(samples),
                  parameters,
                  new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()}))));
    } catch (InsufficientTrainingDataException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LexicalHead read(InputStream in) throws IOException {
    return new LexicalHead(new DoccatModel(in));
  }

  void write(OutputStream out) throws IOException {
    model.serialize(out);
  }

  Map<String, Double> probabilities(List<String> words) {
    return categorizer.scoreMap(NGrams.of(words));
  }
}
