package org.waraid.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.waraid.source.DraftFact;
import org.waraid.source.Qualifier;
import org.waraid.source.Quantity;

/**
 * Writes a draft fact as one line of JSON. "several missiles" has no number, so its value is null;
 * characters beyond ASCII are escaped, so that no terminal's encoding can spoil them.
 */
final class DraftJson {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  String line(DraftFact draft) throws JsonProcessingException {
    Quantity quantity = draft.figure().quantity();
    ObjectNode line = mapper.createObjectNode();
    if (quantity.qualifier() == Qualifier.SEVERAL) {
      line.putNull("value");
    } else {
      line.put("value", quantity.value());
      quantity.upTo().ifPresent(upTo -> line.put("upTo", upTo));
    }
    put(line, "unit", Optional.of(quantity.unit()).filter(unit -> !unit.isEmpty()));
    line.put("qualifier", words(quantity.qualifier()));
    put(line, "actor", draft.actor());
    line.put("measure", draft.measure());
    put(line, "status", draft.status());
    line.put("paragraph", draft.sentence().paragraph());
    line.put("sentence", draft.sentence().number());
    line.put("text", draft.figure().text());
    line.put("fingerprint", draft.sentence().fingerprint());
    line.put("kind", "figure");
    return mapper.writeValueAsString(line);
  }

  private static void put(ObjectNode line, String key, Optional<String> value) {
    line.put(key, value.orElse(null));
  }

  private static String words(Qualifier qualifier) {
    return qualifier.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
