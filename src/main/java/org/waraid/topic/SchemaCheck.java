package org.waraid.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares one file with its JSON Schema and tells what differs in an editor's words. Used once.
 */
final class SchemaCheck {
  private final ResponseSchema schema;
  private final SchemaWording wording;
  private final List<Problem> problems;
  private final Set<Tree> broken;
  private final Set<Place> told = new HashSet<>();

  SchemaCheck(
      ResponseSchema schema,
      SchemaWording wording,
      YamlText file,
      List<Problem> problems,
      Set<Tree> broken) {
    this.schema = schema;
    this.wording = wording;
    this.problems = problems;
    this.broken = broken;
    problems.stream()
        .filter(problem -> problem.isError() && problem.file().equals(file.file()))
        .forEach(problem -> told.add(new Place(problem.file(), problem.line(), problem.column())));
  }

  /** Adds the problems of a file and marks the parts that they stand in as broken. */
  void check(Tree root) {
    List<Error> errors = schema.errors(root);
    Set<String> mistyped = new HashSet<>();
    for (Error error : errors) {
      if (error.getKeyword().equals("additionalProperties")) {
        JsonNode parent = schema.at(path(error));
        Nearest.to(error.getProperty(), schema.names(parent))
            .ifPresent(name -> mistyped.add(error.getInstanceLocation() + "/" + name));
      }
    }
    for (Error error : errors) {
      boolean named = mistyped.contains(error.getInstanceLocation() + "/" + error.getProperty());
      boolean partOfChoice = error.getEvaluationPath().toString().contains("/oneOf/");
      List<Tree> way = way(root, path(error));
      broken.addAll(way);
      if (!partOfChoice && !(named && error.getKeyword().equals("required"))) {
        tell(error, way);
      }
    }
  }

  private void tell(Error error, List<Tree> way) {
    Problem problem = wording.problem(error, path(error), way);
    // What is wrong as YAML was told already, in better words.
    if (!told.contains(new Place(problem.file(), problem.line(), problem.column()))) {
      problems.add(problem);
    }
  }

  private static List<Object> path(Error error) {
    List<Object> path = new ArrayList<>();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      path.add(error.getInstanceLocation().getElement(i));
    }
    return path;
  }

  /** The trees from the root to what a path leads to. */
  private static List<Tree> way(Tree root, List<Object> path) {
    List<Tree> way = new ArrayList<>(List.of(root));
    Tree tree = root;
    for (Object step : path) {
      Optional<Tree> next =
          step instanceof Integer index
              ? Optional.of(((Tree.Items) tree).items().get(index))
              : tree.get((String) step);
      if (next.isEmpty()) {
        break;
      }
      tree = next.get();
      way.add(tree);
    }
    return way;
  }
}
