package org.waraid.channel.web.editor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page posts: a JSON object, whose fields are read one by one. */
final class Posted {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode json;

  private Posted(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads the body.
   *
   * @throws BadRequestResponse when it is no JSON object
   */
  static Posted of(Context context) {
    try {
      JsonNode json = MAPPER.readTree(context.bodyAsBytes());
      if (json != null && json.isObject()) {
        return new Posted(json);
      }
    } catch (JacksonException e) {
      // Said below, without the place: its sender is a program.
    } catch (IOException e) {
      throw new BadRequestResponse("The body cannot be read.");
    }
    throw new BadRequestResponse("The body is not a JSON object.");
  }

  /** A text that must be there, as it was written. */
  String text(String field) {
    return optional(field)
        .orElseThrow(
            () -> new BadRequestResponse("%s is missing: expected a text.".formatted(field)));
  }

  /** A text that must be there and say something, without the space around it. */
  String said(String field) {
    String said = text(field).strip();
    if (said.isEmpty()) {
      throw new BadRequestResponse("%s is empty.".formatted(field));
    }
    return said;
  }

  /** A text that need not be there. */
  Optional<String> optional(String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new BadRequestResponse("%s is not a text.".formatted(field));
    }
    return Optional.of(value.textValue());
  }

  /** Texts that must be there, if only as an empty list. */
  List<String> texts(String field) {
    JsonNode values = json.get(field);
    if (values == null || !values.isArray()) {
      throw new BadRequestResponse("%s is missing: expected a list of texts.".formatted(field));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw new BadRequestResponse("%s has something that is not a text.".formatted(field));
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  /** A day, written as in {@code 2023-11-29}. */
  LocalDate date(String field) {
    String written = said(field);
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse(
          "%s is no day: expected one such as 2023-11-29.".formatted(field));
    }
  }
}
