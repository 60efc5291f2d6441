package org.waraid.topic;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waraid.topic.ResponseFile.Entry;
import org.waraid.topic.ResponseFile.Kind;

/** Finds the addresses in sources and answers, and tells which of them can lead nowhere. */
final class Links {
  private static final Pattern IN_TEXT =
      Pattern.compile("\\b[a-z]{2,6}:/+[^\\s<>\"{}]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND = Pattern.compile("[.,;:!?)\\]'»”…]+$");

  private final Loaded loaded;
  private final List<Link> links = new ArrayList<>();

  Links(Loaded loaded) {
    this.loaded = loaded;
  }

  /** Checks all addresses and returns those that may lead somewhere. */
  List<Link> check() {
    for (Entry source : loaded.entries(Kind.SOURCES)) {
      source
          .tree()
          .text("link")
          // Otherwise the schema has told already that it is no address.
          .filter(link -> link.value().matches("https?://\\S+"))
          .ifPresent(link -> check(link.value(), link.place(), loaded::error));
    }
    for (Kind kind : List.of(Kind.TOPICS, Kind.SMALL_TALK)) {
      for (Entry entry : loaded.entries(kind)) {
        for (Tree.Field answer : entry.tree().fields("answer")) {
          if (answer.value() instanceof Tree.Text text) {
            all(text.value())
                .forEach(
                    span ->
                        check(
                            span.address(),
                            text.placeOf(span.address(), 0),
                            loaded.telling(entry)));
          }
        }
      }
    }
    return links;
  }

  /** The addresses in a text, without the stops and brackets behind them. */
  static List<Span> all(String text) {
    List<Span> all = new ArrayList<>();
    Matcher found = IN_TEXT.matcher(text);
    while (found.find()) {
      String address = BEHIND.matcher(found.group()).replaceFirst("");
      all.add(new Span(address, found.start(), found.start() + address.length()));
    }
    return all;
  }

  private void check(String address, Place place, Telling tell) {
    Optional<String> fault = fault(address);
    fault.ifPresent(
        text ->
            tell.tell(
                place,
                "bad-link",
                "the address '%s' leads nowhere: %s".formatted(withoutUser(address), text)));
    if (fault.isEmpty()) {
      links.add(new Link(place, URI.create(ascii(address))));
    }
  }

  /** What keeps an address from leading anywhere, and what would mend it. */
  private static Optional<String> fault(String address) {
    if (!address.matches("(?i)https?://[^/].*")) {
      return Optional.of("it must begin with https:// or http:// and the name of a site");
    }
    URI uri;
    try {
      uri = new URI(ascii(address));
    } catch (URISyntaxException e) {
      String wrong = e.getIndex() < 0 || e.getIndex() >= address.length() ? "" : at(address, e);
      return Optional.of("it is no address%s; copy it from a browser".formatted(wrong));
    }
    String host = uri.getHost();
    if (host == null) {
      return Optional.of("it names no site; copy it from a browser");
    }
    if (!host.contains(".") && !host.contains(":")) {
      return Optional.of("'%s' is no full name of a site, such as www.example.org".formatted(host));
    }
    if (host.contains("..") || uri.getPort() > 65_535) {
      return Optional.of("'%s' is no site; copy it from a browser".formatted(uri.getAuthority()));
    }
    return uri.getUserInfo() == null
        ? Optional.empty()
        : Optional.of("it holds a name or password before '@'; delete it");
  }

  /** What is said of an address shows no password that stands in it. */
  private static String withoutUser(String address) {
    return address.replaceFirst("(?<=//)[^/?#]*@", "…@");
  }

  private static String at(String address, URISyntaxException fault) {
    return ", because of '%s'".formatted(Character.toString(address.codePointAt(fault.getIndex())));
  }

  /** The address with a host in other letters as the name service knows it. */
  private static String ascii(String address) {
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(start, end);
    if (host.chars().allMatch(c -> c < 128)) {
      return address;
    }
    try {
      return address.substring(0, start) + IDN.toASCII(host) + address.substring(end);
    } catch (IllegalArgumentException e) {
      return address; // Then it names no host that there could be.
    }
  }

  /** An address in a text. */
  record Span(String address, int start, int end) {}
}
