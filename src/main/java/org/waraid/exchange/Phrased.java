package org.waraid.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waraid.topic.Topic;

/** What a phrasing is to its topic, by the names that response files have for it. */
public enum Phrased {
  ASK("ask"),
  FOLLOW_UP("follow-up"),
  YES("yes"),
  NO("no"),
  NOT_THIS("not-this");

  private final String key;

  Phrased(String key) {
    this.key = key;
  }

  /** Its name in response files and spreadsheets. */
  public String key() {
    return key;
  }

  /** By its name, however it is spelled. */
  static Optional<Phrased> of(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    return Arrays.stream(values()).filter(each -> each.key.equals(plain)).findFirst();
  }

  /** The phrasings of a topic that are this to it, by language. */
  Map<String, List<String>> in(Topic topic) {
    return switch (this) {
      case ASK -> topic.ask();
      case FOLLOW_UP -> topic.followUp();
      case YES -> topic.yes();
      case NO -> topic.no();
      case NOT_THIS -> topic.notThis();
    };
  }
}
