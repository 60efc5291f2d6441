package org.waraid.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads question sets: a JSON object a line, either one question ({@code id}, {@code q}, {@code
 * expect}, {@code must}, …) or a dialogue ({@code id}, {@code turns}). Finds all mistakes of all
 * sets before it gives up.
 */
public final class SetReader {
  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Reads sets, in order.
   *
   * @throws SetException naming file and line of everything that cannot be used
   */
  public List<Question> read(List<Path> sets) throws SetException {
    List<Question> questions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path set : sets) {
      List<Question> read = read(set, problems);
      if (read.isEmpty() && problems.isEmpty()) {
        problems.add(set + ": holds no questions; expected one JSON object a line");
      }
      questions.addAll(read);
    }
    if (!problems.isEmpty()) {
      throw new SetException(problems);
    }
    return questions;
  }

  private List<Question> read(Path set, List<String> problems) {
    List<Question> questions = new ArrayList<>();
    Map<String, Integer> lineOfId = new HashMap<>();
    List<String> lines = TextLines.read(set, problems);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      SetLine line = new SetLine(set, i + 1, problems);
      try {
        List<Question> read = line.read(mapper.readTree(lines.get(i)));
        for (Question question : read) {
          Integer before = lineOfId.putIfAbsent(question.id(), i + 1);
          if (before != null) {
            line.problem("id '" + question.id() + "' is taken by line " + before);
          }
        }
        questions.addAll(read);
      } catch (JsonProcessingException e) {
        line.problem("is not JSON: " + e.getOriginalMessage());
      }
    }
    return questions;
  }
}
