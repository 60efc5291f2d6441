package org.waraid.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Apache OpenNLP's maximum-entropy learner over real-valued features, trained by L-BFGS (its other
 * trainer, GIS, takes no real values). Safe for many threads: a trained model only reads.
 */
final class MaxentHead {
  private final QNModel model;
  private final String[] features;

  private MaxentHead(QNModel model, int length) {
    this.model = model;
    this.features = names(length);
  }

  /** One labelled vector. */
  record Example(String label, Vector vector) {}

  static MaxentHead train(List<Example> examples, double l2, int iterations) {
    int length = examples.get(0).vector().length();
    String[] names = names(length);
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(QNTrainer.L2COST_PARAM, l2);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.M_PARAM, 7);
    parameters.put(TrainingParameters.THREADS_PARAM, 2);
    try {
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, null);
      List<Event> events =
          examples.stream()
              .map(each -> new Event(each.label(), names, each.vector().toArray()))
              .toList();
      indexer.index(new CollectionObjectStream<>(events));
      QNTrainer trainer = new QNTrainer(parameters);
      return new MaxentHead(trainer.trainModel(iterations, indexer), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] names(int length) {
    String[] names = new String[length];
    for (int i = 0; i < length; i++) {
      names[i] = Integer.toString(i);
    }
    return names;
  }

  Map<String, Double> probabilities(Vector vector) {
    double[] outcomes = model.eval(features, vector.toArray());
    Map<String, Double> result = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      result.put(model.getOutcome(i), outcomes[i]);
    }
    return result;
  }
}
