package org.waraid.channel.telegram.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart form, in which files come; their bytes are read as characters of ISO 8859-1. */
final class Form {
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  private Form() {}

  static ObjectNode read(String contentType, byte[] body) {
    ObjectNode form = new ObjectMapper().createObjectNode();
    String boundary = "--" + contentType.substring(contentType.indexOf("boundary=") + 9);
    String text = new String(body, ISO_8859_1);
    for (String part : text.split(Pattern.quote(boundary), -1)) {
      int end = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (!name.find()) {
        continue;
      }
      String value = part.substring(end + 4, part.length() - 2);
      Matcher file = FILE.matcher(part.substring(0, end));
      if (file.find()) {
        form.put(name.group(1), value);
        form.put(name.group(1) + "_name", file.group(1));
      } else {
        form.put(name.group(1), new String(value.getBytes(ISO_8859_1), UTF_8));
      }
    }
    return attached(form);
  }

  /** A field may say "attach://name" and mean the file of that name. */
  private static ObjectNode attached(ObjectNode form) {
    ObjectNode whole = form.deepCopy();
    form.properties()
        .forEach(
            field -> {
              String value = field.getValue().asText();
              if (value.startsWith("attach://")) {
                String name = value.substring("attach://".length());
                whole.set(field.getKey(), form.path(name));
                whole.set(field.getKey() + "_name", form.path(name + "_name"));
                whole.remove(List.of(name, name + "_name"));
              }
            });
    return whole;
  }
}
