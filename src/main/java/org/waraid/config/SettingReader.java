package org.waraid.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads settings one by one and collects what is wrong, so that all is told at once. */
final class SettingReader {
  private static final String JDBC = "jdbc:";
  private static final String POSTGRESQL = JDBC + "postgresql://";

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  SettingReader(Map<String, String> values) {
    this.values = values;
  }

  Optional<String> text(Setting setting) {
    return Optional.ofNullable(values.get(setting.name()))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Values that commas or spaces part. */
  Set<String> list(Setting setting) {
    return text(setting).stream()
        .flatMap(value -> Arrays.stream(value.split("[,;\\s]+", -1)))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Names with a secret each, as in {@code anna:…,ben:…}. What is wrong with an entry is left to
   * whoever uses it: it must not keep the rest from running. No name is ever made of a secret.
   */
  Map<String, String> named(Setting setting) {
    Map<String, String> named = new LinkedHashMap<>();
    int number = 0;
    for (String entry : unquoted(text(setting).orElse("")).split(",", -1)) {
      number++;
      int colon = entry.indexOf(':');
      if (colon > 0) {
        String name = entry.substring(0, colon).strip();
        boolean again = named.containsKey(name);
        named.put(
            again ? name + " (again)" : name, again ? "" : entry.substring(colon + 1).strip());
      } else if (!entry.isBlank()) {
        named.put("entry " + number, "");
      }
    }
    return named;
  }

  /** Some readers of {@code .env} files leave the quotes that keep a shell from reading dollars. */
  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** Users of Telegram by their numbers. A name could belong to somebody else tomorrow. */
  Set<Long> users(Setting setting) {
    Set<Long> users = new HashSet<>();
    for (String value : list(setting)) {
      if (value.matches("[1-9]\\d{0,15}")) {
        users.add(Long.parseLong(value));
      } else {
        wrong(
            setting,
            value,
            "numeric user ids such as 123456789, since a name can pass to somebody else; whoever"
                + " sends /status to the bot is told their own");
      }
    }
    return users;
  }

  /** A part of a day: {@code 22:00-08:00}. */
  QuietTime.Hours hours(Setting setting) {
    String value = text(setting).orElse(setting.fallback());
    String[] ends = value.split("-", -1);
    try {
      if (ends.length == 2) {
        return new QuietTime.Hours(
            LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
      }
    } catch (DateTimeException e) {
      // Told below, like every other form that will not do.
    }
    wrong(setting, value, "two times such as 22:00-08:00, the same twice for never");
    return new QuietTime.Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  ZoneId zone(Setting setting) {
    String value = text(setting).orElse(setting.fallback());
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      wrong(setting, value, "a time zone such as Europe/Kyiv or UTC");
      return ZoneOffset.UTC;
    }
  }

  int number(Setting setting, int least, int most) {
    String value = orFallback(setting);
    try {
      int number = Integer.parseInt(value);
      if (least <= number && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of bounds.
    }
    wrong(setting, value, "a number from %d to %d".formatted(least, most));
    return least;
  }

  Path path(Setting setting) {
    String value = orFallback(setting);
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      wrong(setting, value, "a folder");
      return Path.of(setting.fallback());
    }
  }

  /** A folder that need not be set. */
  Optional<Path> folder(Setting setting) {
    return text(setting).isPresent() ? Optional.of(path(setting)) : Optional.empty();
  }

  <T extends Enum<T>> T choice(Setting setting, T[] choices) {
    String value = orFallback(setting);
    for (T choice : choices) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    wrong(
        setting,
        value,
        Arrays.stream(choices)
            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or ")));
    return choices[0];
  }

  URI address(Setting setting) {
    String value = orFallback(setting);
    try {
      URI address = new URI(value);
      String scheme = address.getScheme();
      if (("http".equals(scheme) || "https".equals(scheme)) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address of another kind.
    }
    wrong(setting, value, "an address such as " + setting.fallback());
    return URI.create(setting.fallback());
  }

  /** Never quotes the value: there may be a password in it. */
  Optional<String> postgresql(Setting setting) {
    Optional<String> value = text(setting);
    if (value.isPresent() && !isPostgresql(value.get())) {
      problems.add(
          setting.name()
              + " cannot be read: expected an address such as"
              + " jdbc:postgresql://localhost:5432/waraid?user=bot&password=…, with special"
              + " characters written as %40");
      return Optional.empty();
    }
    return value;
  }

  private static boolean isPostgresql(String value) {
    if (!value.startsWith(POSTGRESQL)) {
      return false;
    }
    try {
      URI address = new URI(value.substring(JDBC.length()));
      return address.getHost() != null || severalHosts(address);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** As in {@code first:5432,second:5432}, for a server with a standby. */
  private static boolean severalHosts(URI address) {
    return address.getRawAuthority() != null && address.getRawAuthority().contains(",");
  }

  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private String orFallback(Setting setting) {
    return text(setting).orElse(setting.fallback());
  }

  private void wrong(Setting setting, String value, String expected) {
    problems.add("%s is '%s': expected %s".formatted(setting, value, expected));
  }
}
