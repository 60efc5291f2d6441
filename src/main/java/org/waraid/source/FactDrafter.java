package org.waraid.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts facts from an article: for each figure who did what to how much of what. It reads the
 * words around the figure and no more; an editor checks every draft. Safe to share between threads.
 */
public final class FactDrafter {
  private final QuantityReader quantities = new QuantityReader();

  /** One draft for each figure, in the order of the article. */
  public List<DraftFact> drafts(Article article) {
    List<DraftFact> drafts = new ArrayList<>();
    Subjects subjects = new Subjects();
    for (Article.Sentence sentence : article.sentences()) {
      SentenceReader reader = new SentenceReader(sentence.text(), subjects);
      List<QuantityReader.Found> figures = quantities.findAll(sentence.text());
      for (QuantityReader.Found figure : figures) {
        drafts.add(reader.draft(figure, figures, sentence));
      }
      subjects.remember(reader.subject(), reader.reporter());
    }
    return List.copyOf(drafts);
  }

  /** Whom the sentences so far were about. */
  static final class Subjects {
    private Optional<Entities.Entity> last = Optional.empty();
    private Optional<Entities.Entity> reporter = Optional.empty();
    private Optional<String> forces = Optional.empty();
    private final Map<String, String> countries = new HashMap<>();

    void remember(Optional<Entities.Entity> subject, Optional<Entities.Entity> forces) {
      last = subject.or(() -> last);
      reporter = forces;
    }

    Optional<Entities.Entity> reporter() {
      return reporter;
    }

    Optional<Entities.Entity> last() {
      return last;
    }

    /** A state's body keeps its state until another is named; a minister keeps the country. */
    void owns(Entities.Entity entity) {
      if (entity.kind() == Entities.Kind.STATE_BODY) {
        forces = entity.owner().or(() -> forces);
      }
      if (entity.kind() == Entities.Kind.NAME && Posts.hasPost(entity.name())) {
        entity.owner().ifPresent(country -> countries.put(lastWord(entity.name()), country));
      }
    }

    String named(Entities.Entity entity) {
      if (entity.kind() == Entities.Kind.STATE_BODY) {
        return entity.owner().or(() -> forces).map(o -> o + "'s ").orElse("") + entity.name();
      }
      String country = countries.get(lastWord(entity.name()));
      return entity.kind() == Entities.Kind.NAME && country != null
          ? country
          : Names.withoutPost(entity.name());
    }

    private static String lastWord(String name) {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
  }
}
