package org.waraid.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.waraid.topic.ResponseFile.Kind;

/**
 * An editor's program knows only the schemas and reads YAML's own numbers and dates; what it marks
 * as wrong must be what the reader refuses, and the other way round.
 */
class SchemaAgreementTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** Codes of problems that the schemas are there to find. */
  private static final Set<String> OF_SCHEMA =
      Set.of(
          "unknown-field",
          "missing-field",
          "wrong-form",
          "not-allowed",
          "bad-language",
          "empty",
          "empty-file",
          "too-many",
          "bad-number",
          "bad-date",
          "one-of",
          "too-deep",
          "needs-quotes");

  @TempDir Path directory;

  static List<String> mistakes() throws IOException {
    return BrokenFilesTest.mistakes();
  }

  @Test
  void agree_onGoodFiles() throws IOException {
    assertThat(editorsComplaints(Sample.GOOD)).isEmpty();
    assertThat(Sample.read(Sample.GOOD).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void agree_onBadFiles(String mistake) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/broken", mistake));
    Sample.copyTo(directory).change(lines.subList(0, lines.indexOf("expect")));
    Map<String, Boolean> editor;
    try {
      editor = editorsComplaints(directory);
    } catch (YamlEngineException e) {
      return; // No YAML, so that no schema has a say.
    }
    boolean title = mistake.equals("title-too-long.txt");
    List<Problem> readers =
        Sample.read(directory).problems().stream()
            .filter(problem -> OF_SCHEMA.contains(problem.code()) || title)
            .toList();
    assertThat(editor.isEmpty()).as("%s %s", editor, readers).isEqualTo(readers.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void schemasExplainThemselves(Kind kind) throws IOException {
    JsonNode schema = MAPPER.readTree(schemaFile(kind).toFile());
    assertThat(schema.path("title").asText()).isNotBlank();
    List<String> faults = new ArrayList<>();
    explain(schema, "#", faults);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void examplesAreValid(Kind kind) throws IOException {
    JsonNode root = MAPPER.readTree(schemaFile(kind).toFile());
    for (JsonNode holder : root.findParents("examples")) {
      JsonNode rule = holder.deepCopy();
      ((ObjectNode) rule).set("definitions", root.path("definitions"));
      Schema schema = REGISTRY.getSchema(rule);
      holder
          .path("examples")
          .forEach(example -> assertThat(schema.validate(example)).as("%s", example).isEmpty());
    }
  }

  private static void explain(JsonNode rule, String where, List<String> faults) {
    boolean object = rule.path("type").asText().equals("object");
    if (object && !rule.has("additionalProperties")) {
      faults.add(where + " allows any name");
    }
    rule.path("properties")
        .properties()
        .forEach(
            property -> {
              if (!property.getValue().has("description")) {
                faults.add(where + "/" + property.getKey() + " is not described");
              }
              explain(property.getValue(), where + "/" + property.getKey(), faults);
            });
    rule.path("definitions")
        .properties()
        .forEach(definition -> explain(definition.getValue(), where + definition.getKey(), faults));
  }

  /** Names of the files in which an editor's program marks something. */
  private static Map<String, Boolean> editorsComplaints(Path directory) throws IOException {
    Map<String, Boolean> complaints = new HashMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!isValid(path)) {
          complaints.put(path.getFileName().toString(), true);
        }
      }
    }
    return complaints;
  }

  private static boolean isValid(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    Object content = new Load(settings).loadFromString(Files.readString(file));
    Schema schema = REGISTRY.getSchema(MAPPER.readTree(schemaFile(kind(file)).toFile()));
    return schema.validate(MAPPER.readTree(MAPPER.writeValueAsBytes(content))).isEmpty();
  }

  private static Kind kind(Path file) {
    String name = file.getFileName().toString().replace(".yaml", "");
    return Stream.of(Kind.values())
        .filter(kind -> kind.schemaName().equals(name))
        .filter(kind -> kind != Kind.TOPICS)
        .findFirst()
        .orElse(
            file.resolveSibling(".").normalize().endsWith("vocabulary")
                ? Kind.VOCABULARY
                : Kind.TOPICS);
  }

  private static Path schemaFile(Kind kind) {
    return Path.of("responses/schema", kind.schemaName() + ".schema.json");
  }
}
