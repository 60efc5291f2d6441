package org.waraid.topic;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One response file as it was read.
 *
 * @param kind what sort of file
 * @param path where
 * @param name relative to the directory, with slashes: {@code topics/aid.yaml}
 * @param tree its content; empty when it is not YAML
 * @param broken parts whose form the schema does not allow, by identity
 */
record ResponseFile(Kind kind, Path path, String name, Optional<Tree> tree, Set<Tree> broken) {

  /** Reads one file; whatever is wrong with its form is added to the problems. */
  static ResponseFile read(
      Kind kind,
      ResponseSchema schema,
      Path path,
      String name,
      byte[] content,
      List<Problem> problems) {
    Set<Tree> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    Optional<YamlText> text = YamlText.read(path, content, problems);
    Optional<Tree> tree = text.flatMap(yaml -> TreeReader.read(yaml, problems));
    if (text.isPresent() && tree.isPresent()) {
      SchemaWording wording = new SchemaWording(kind, schema, text.get());
      new SchemaCheck(schema, wording, text.get(), problems, broken).check(tree.get());
    }
    return new ResponseFile(kind, path, name, tree, broken);
  }

  /** The entries of one of its lists. */
  List<Entry> entries(String list) {
    return tree.map(root -> root.items(list)).orElse(List.of()).stream()
        .map(item -> new Entry(this, item, !broken.contains(item)))
        .toList();
  }

  /** The theme of a topics file: its name without folder and ending. */
  String theme() {
    return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
  }

  /**
   * One entry of a list in a file.
   *
   * @param sound whether the schema allows its form, so that its record can be made
   */
  record Entry(ResponseFile file, Tree tree, boolean sound) {
    Optional<Tree.Text> id() {
      return tree.text("id").filter(id -> !id.value().isBlank());
    }

    /** Whether both stand at the same place. */
    boolean isSame(Entry other) {
      return tree.place().equals(other.tree.place());
    }
  }

  /** Sorts of response files. */
  enum Kind {
    SOURCES("sources", "sources"),
    FACTS("facts", "facts"),
    TOPICS("topics", "topics"),
    SMALL_TALK("smalltalk", "smalltalk"),
    NEIGHBOURS("neighbours", "neighbours"),
    TALKS("talks", "talks"),
    VOCABULARY("vocabulary", "terms");

    private final String schemaName;
    private final String list;

    Kind(String schemaName, String list) {
      this.schemaName = schemaName;
      this.list = list;
    }

    String schemaName() {
      return schemaName;
    }

    /** The key that a file of this sort begins with. */
    String list() {
      return list;
    }
  }
}
