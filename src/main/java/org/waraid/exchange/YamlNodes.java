package org.waraid.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML with the lines on which it stands. What is of another form is empty. */
final class YamlNodes {
  /** Far above any training data, below what would hurt. */
  private static final int MOST_CHARACTERS = 50_000_000;

  /** Training data has six levels. */
  private static final int DEEPEST = 50;

  private YamlNodes() {}

  /** The map that a file is. */
  static Map<String, Node> root(String text) throws BadFileException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
    try {
      checkDepth(text, settings);
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty() || !(root.get() instanceof MappingNode)) {
        throw new BadFileException(1, "the file is no map of names and values");
      }
      return fields(root.get());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new BadFileException(line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BadFileException(1, "this is no YAML: " + e.getMessage());
    }
  }

  /** Composing calls itself for every level; reading the events does not. */
  private static void checkDepth(String text, LoadSettings settings) throws BadFileException {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      boolean starts =
          event.getEventId() == Event.ID.MappingStart
              || event.getEventId() == Event.ID.SequenceStart;
      boolean ends =
          event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
      depth += starts ? 1 : ends ? -1 : 0;
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        throw new BadFileException(line, "lists and maps stand in each other too deep here");
      }
    }
  }

  static Map<String, Node> fields(@Nullable Node node) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple pair : map.getValue()) {
        text(pair.getKeyNode()).ifPresent(key -> fields.putIfAbsent(key, pair.getValueNode()));
      }
    }
    return fields;
  }

  static List<Node> items(@Nullable Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of();
  }

  static Optional<String> text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** From 1. */
  static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
