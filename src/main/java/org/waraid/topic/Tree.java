package org.waraid.topic;

import java.util.List;
import java.util.Optional;

/**
 * A YAML file's content with its places. Every scalar is text: {@code no}, {@code 1.20} and dates
 * keep their spelling.
 *
 * <p>The accessors are lenient, so that checks can look at files whose form is wrong elsewhere:
 * what is missing or of another form is empty.
 */
sealed interface Tree {
  Place place();

  /** The value of a key. */
  default Optional<Tree> get(String key) {
    return fields(this).stream()
        .filter(field -> field.key().value().equals(key))
        .map(Field::value)
        .findFirst();
  }

  /** The text of a key. */
  default Optional<Text> text(String key) {
    return get(key).flatMap(Tree::asText);
  }

  /** The texts of a key whose value is a list of texts or one text. */
  default List<Text> texts(String key) {
    return get(key).map(Tree::texts).orElse(List.of());
  }

  /** The texts of a list, or the one text that this is. */
  static List<Text> texts(Tree tree) {
    if (tree instanceof Items list) {
      return list.items().stream().map(Tree::asText).flatMap(Optional::stream).toList();
    }
    return asText(tree).map(List::of).orElse(List.of());
  }

  /** The elements of the list that a key has. */
  default List<Tree> items(String key) {
    return get(key).map(Tree::items).orElse(List.of());
  }

  /** The pairs of the map that a key has. */
  default List<Field> fields(String key) {
    return get(key).map(Tree::fields).orElse(List.of());
  }

  private static Optional<Text> asText(Tree tree) {
    return tree instanceof Text text ? Optional.of(text) : Optional.empty();
  }

  /** The elements of a list. */
  static List<Tree> items(Tree tree) {
    return tree instanceof Items list ? list.items() : List.of();
  }

  /** The pairs of a map. */
  static List<Field> fields(Tree tree) {
    return tree instanceof Fields map ? map.fields() : List.of();
  }

  /**
   * One scalar.
   *
   * @param value as text
   * @param plain whether it stands without quotes
   * @param file what it was read from
   * @param start where it begins in the file's text
   * @param end where it ends in the file's text
   */
  record Text(Place place, String value, boolean plain, YamlText file, int start, int end)
      implements Tree {
    /**
     * The place of the nth (from 0) occurrence of a part of it, or its own when that is unclear.
     */
    Place placeOf(String part, int nth) {
      return file.find(part, nth, start, end).orElse(place);
    }
  }

  /** A list. */
  record Items(Place place, List<Tree> items) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A map.
   *
   * @param flow whether it is written in braces
   */
  record Fields(Place place, List<Field> fields, boolean flow) implements Tree {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** A key and its value. */
  record Field(Text key, Tree value) {}
}
