package org.waraid.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON Schema of one sort of response file: the one that editors' programs use, too. */
final class ResponseSchema {
  private static final String WHOLE_NUMBER = "-?[0-9]{1,9}";

  private final JsonNode root;
  private final Schema schema;

  /**
   * Loads a schema.
   *
   * @param name such as {@code topics}
   */
  ResponseSchema(String name) {
    String resource = "/schema/" + name + ".schema.json";
    try (InputStream in = ResponseSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      this.root = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + resource + " cannot be read", e);
    }
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    this.schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(config))
            .getSchema(root);
  }

  /** Everything in a file that the schema does not allow. */
  List<Error> errors(Tree tree) {
    return schema.validate(json(tree, root));
  }

  /** What the schema says about a value, by the keys and indexes that lead to it. */
  JsonNode at(List<Object> path) {
    JsonNode schema = root;
    for (Object step : path) {
      schema = step instanceof String key ? property(schema, key) : resolve(schema.path("items"));
    }
    return resolve(schema);
  }

  /** The names that a map at a place may have. */
  List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What the schema says that a value is. */
  static Optional<String> description(JsonNode schema) {
    return Optional.ofNullable(schema.path("description").textValue());
  }

  /** Text becomes a number where the schema asks for one. */
  private JsonNode json(Tree tree, JsonNode schema) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (tree instanceof Tree.Text text) {
      boolean number =
          schema.path("type").asText().equals("integer") && text.value().matches(WHOLE_NUMBER);
      return number
          ? factory.numberNode(Integer.parseInt(text.value()))
          : factory.textNode(text.value());
    }
    if (tree instanceof Tree.Items list) {
      var array = factory.arrayNode();
      JsonNode items = resolve(schema.path("items"));
      list.items().forEach(item -> array.add(json(item, items)));
      return array;
    }
    var object = factory.objectNode();
    for (Tree.Field field : ((Tree.Fields) tree).fields()) {
      String key = field.key().value();
      object.set(key, json(field.value(), property(schema, key)));
    }
    return object;
  }

  private JsonNode property(JsonNode schema, String key) {
    JsonNode property = schema.path("properties").path(key);
    return resolve(property.isMissingNode() ? schema.path("additionalProperties") : property);
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
  }
}
