package org.waraid.source;

import java.util.ArrayList;
import java.util.List;

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
}
