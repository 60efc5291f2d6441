package org.waraid.topic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one file from the YAML parser's events. Working on events rather than on
 * composed nodes shows anchors, aliases and tags as they stand in the file. Used once.
 */
final class TreeReader {
  private static final int DEEPEST = 12;

  private final YamlText file;
  private final List<Problem> problems;
  private final Iterator<Event> events;
  private Optional<Tree.Text> lastQuoted = Optional.empty();

  private TreeReader(YamlText file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(YamlText.MOST_BYTES)
            .setLabel(file.file().toString())
            .build();
    this.events = new Parse(settings).parseString(file.text()).iterator();
  }

  /** Reads a file; what is wrong with it as YAML is added to the problems. */
  static Optional<Tree> read(YamlText file, List<Problem> problems) {
    Optional<Problem> first = YamlTraps.atTheStart(file);
    if (first.isPresent()) {
      problems.add(first.get());
      return Optional.empty();
    }
    TreeReader reader = new TreeReader(file, problems);
    try {
      return reader.document();
    } catch (MarkedYamlEngineException e) {
      problems.add(YamlTraps.explain(file, e, reader.lastQuoted));
    } catch (TooDeep e) {
      problems.add(
          Problem.error(
              e.place,
              "too-deep",
              "lists and maps are nested more than "
                  + DEEPEST
                  + " deep; no response file needs that"));
    } catch (YamlEngineException e) {
      problems.add(YamlTraps.unreadable(file, e));
    }
    return Optional.empty();
  }

  private Optional<Tree> document() {
    Optional<Tree> tree = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (tree.isPresent()) {
            report(
                event,
                "second-document",
                "'---' begins a second document; a file holds one; delete it");
            return tree;
          }
        }
        case Scalar, SequenceStart, MappingStart, Alias -> tree = Optional.of(node(event, 0));
        default -> {}
      }
    }
    if (tree.isEmpty() || (tree.get() instanceof Tree.Text text && text.value().isEmpty())) {
      problems.add(Problem.error(new Place(file.file(), 1, 1), "empty-file", "the file is empty"));
      return Optional.empty();
    }
    return tree;
  }

  private Tree node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new TooDeep(place(event));
    }
    if (event instanceof NodeEvent named
        && !(event instanceof AliasEvent)
        && named.getAnchor().isPresent()) {
      report(
          event,
          "anchor",
          "'&%s' is an anchor, which response files do not use; write the text out, in double quotes"
                  .formatted(named.getAnchor().get().getValue())
              + " when it begins with '&'");
    }
    if (event instanceof ScalarEvent scalar) {
      scalar.getTag().ifPresent(tag -> reportTag(event, tag));
      return text(scalar);
    }
    if (event instanceof SequenceStartEvent list) {
      list.getTag().ifPresent(tag -> reportTag(event, tag));
      return items(list, depth);
    }
    if (event instanceof MappingStartEvent map) {
      map.getTag().ifPresent(tag -> reportTag(event, tag));
      return fields(map, depth);
    }
    String name = ((AliasEvent) event).getAlias().getValue();
    report(
        event,
        "alias",
        "'*%s' is an alias, which response files do not use; write the text out, in double quotes when it begins with '*'"
            .formatted(name));
    return new Tree.Text(place(event), "*" + name, false, file, index(event), index(event));
  }

  private Tree.Text text(ScalarEvent event) {
    int end = event.getEndMark().map(Mark::getIndex).map(this::charIndex).orElse(0);
    Tree.Text text =
        new Tree.Text(place(event), event.getValue(), event.isPlain(), file, index(event), end);
    if (text.plain()) {
      SwallowedText.find(file, text).ifPresent(problems::add);
    } else {
      lastQuoted = Optional.of(text);
    }
    return text;
  }

  private Tree items(SequenceStartEvent start, int depth) {
    List<Tree> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new Tree.Items(place(start), items);
  }

  private Tree fields(MappingStartEvent start, int depth) {
    Map<String, Tree.Field> fields = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Tree key = node(event, depth + 1);
      Tree value = node(events.next(), depth + 1);
      if (key instanceof Tree.Text name) {
        Tree.Field earlier = fields.putIfAbsent(name.value(), new Tree.Field(name, value));
        if (earlier != null) {
          reportDuplicate(name, earlier.key());
        }
      } else {
        problems.add(
            Problem.error(
                key.place(),
                "key-not-text",
                "a name before ':' must be text" + Quoting.quoted(file, key.place())));
      }
    }
    return new Tree.Fields(place(start), List.copyOf(fields.values()), start.isFlow());
  }

  private void reportDuplicate(Tree.Text key, Tree.Text earlier) {
    problems.add(
        Problem.error(
            key.place(),
            "duplicate-key",
            "'%s' stands here a second time; the first is in line %d; keep one of them"
                .formatted(key.value(), earlier.place().line())));
  }

  private void reportTag(Event event, String tag) {
    report(
        event,
        "tag",
        "'%s' is a tag, which response files do not use; write text that begins with '!' in double quotes"
            .formatted(tag.replace("tag:yaml.org,2002:", "!!")));
  }

  private void report(Event event, String code, String message) {
    problems.add(Problem.error(place(event), code, message));
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(file.file(), mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Place(file.file(), 1, 1));
  }

  private int index(Event event) {
    return event.getStartMark().map(Mark::getIndex).map(this::charIndex).orElse(0);
  }

  /** The parser counts code points, Java's strings count chars. */
  private int charIndex(int codePoints) {
    return file.charIndex(codePoints);
  }

  /** Ends the reading of a file that is nested beyond reason. */
  private static final class TooDeep extends RuntimeException {
    private final transient Place place;

    private TooDeep(Place place) {
      super("too deep", null, false, false);
      this.place = place;
    }
  }
}
