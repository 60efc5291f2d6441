package org.waraid.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whom an article names, and whom it quotes with which words. Safe to share between threads.
 */
public final class Names {
  private static final int POST_REACH = 7;

  /** Everybody named, once each, at the first place. */
  public List<Name> names(Article article) {
    Map<String, Name> names = new LinkedHashMap<>();
    for (Article.Sentence sentence : article.sentences()) {
      Tokens tokens = new Tokens(sentence.text());
      for (Entities.Entity entity : new Entities(tokens).all()) {
        Name name = name(tokens, entity, sentence);
        String key = name.text().toLowerCase(Locale.ROOT);
        Name known = names.get(key);
        boolean fuller = known == null || (known.post().isEmpty() && name.post().isPresent());
        if (fuller && isName(name.text()) && !isKnownByLastName(names, name)) {
          names.put(key, name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  /** The words in double quotes, each sentence's apart, with the speaker of the paragraph. */
  public List<Phrase> phrases(Article article) {
    List<Phrase> phrases = new ArrayList<>();
    Optional<String> last = Optional.empty();
    for (Article.Paragraph paragraph : article.paragraphs()) {
      Optional<String> earlier = last;
      Optional<String> speaker = speaker(paragraph);
      if (speaker.isEmpty() && hasPronoun(paragraph)) {
        speaker = firstName(paragraph).or(() -> earlier);
      }
      last = speaker.isPresent() ? speaker : last;
      boolean open = false;
      for (Article.Sentence sentence : paragraph.sentences()) {
        open = addPhrases(phrases, sentence, open, speaker);
      }
    }
    return List.copyOf(phrases);
  }

  private static boolean addPhrases(
      List<Phrase> phrases, Article.Sentence sentence, boolean open, Optional<String> speaker) {
    String text = sentence.text();
    boolean inside = open;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean quote = i < text.length() && Fingerprint.plain(text.charAt(i)) == '"';
      if (!quote && i < text.length()) {
        continue;
      }
      String spoken = text.substring(start, i).strip().replaceAll("[,.;]+$", "");
      if (inside && !spoken.isEmpty()) {
        phrases.add(new Phrase(spoken, speaker, sentence));
      }
      inside = quote != inside;
      start = i + 1;
    }
    return inside;
  }

  private static boolean isName(String text) {
    return text.length() > 1 && Posts.length(text) < Posts.words(text).size();
  }

  /** "he said", "she added". */
  private static boolean hasPronoun(Article.Paragraph paragraph) {
    for (Article.Sentence sentence : paragraph.sentences()) {
      Tokens tokens = new Tokens(sentence.text());
      for (int i = 0; i < tokens.size(); i++) {
        boolean person = tokens.word(i, "he") || tokens.word(i, "she") || tokens.word(i, "they");
        if (person && Clauses.SPEECH.contains(tokens.at(i + 1).text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<String> firstName(Article.Paragraph paragraph) {
    return paragraph.sentences().stream()
        .flatMap(sentence -> new Entities(new Tokens(sentence.text())).all().stream())
        .filter(entity -> entity.kind() == Entities.Kind.NAME && !entity.attribute())
        .map(entity -> withoutPost(entity.name()))
        .findFirst();
  }

  private static Optional<String> speaker(Article.Paragraph paragraph) {
    for (Article.Sentence sentence : paragraph.sentences()) {
      Tokens tokens = new Tokens(sentence.text());
      for (Entities.Entity entity : new Entities(tokens).all()) {
        boolean before = Clauses.SPEECH.contains(tokens.at(entity.next()).text());
        boolean behind = Clauses.SPEECH.contains(tokens.at(entity.from() - 1).text());
        boolean quoted = tokens.at(entity.from() - 2).is("\"");
        if (!entity.attribute() && (before || (behind && quoted))) {
          return Optional.of(withoutPost(entity.name()));
        }
      }
    }
    return Optional.empty();
  }

  private static Name name(Tokens tokens, Entities.Entity entity, Article.Sentence sentence) {
    if (entity.kind() == Entities.Kind.COUNTRY) {
      return of(entity.name(), Name.Kind.COUNTRY, entity, sentence);
    }
    if (entity.kind() == Entities.Kind.STATE_BODY || entity.kind() == Entities.Kind.BODY) {
      return of(entity.name(), Name.Kind.BODY, entity, sentence);
    }
    int post = Posts.length(entity.name());
    Optional<String> told =
        post > 0 ? Optional.of(firstWords(entity.name(), post)) : postBeside(tokens, entity);
    Name.Kind kind = told.isPresent() ? Name.Kind.PERSON : Name.Kind.OTHER;
    return new Name(withoutPost(entity.name()), kind, told, entity.owner(), sentence);
  }

  private static Name of(
      String text, Name.Kind kind, Entities.Entity entity, Article.Sentence sentence) {
    return new Name(text, kind, Optional.empty(), entity.owner(), sentence);
  }

  /** "the mayor of the capital, Anna Berg" and "Anna Berg, the envoy". */
  private static Optional<String> postBeside(Tokens tokens, Entities.Entity entity) {
    if (tokens.at(entity.from() - 1).is(",")) {
      int from = entity.from() - 1;
      while (from > 0
          && entity.from() - from < POST_REACH
          && !Posts.hasPost(tokens.at(from).text())) {
        from--;
      }
      return post(tokens, from, entity.from() - 1);
    }
    if (!tokens.at(entity.next()).is(",")) {
      return Optional.empty();
    }
    int next = entity.next() + 1;
    while (next < entity.next() + POST_REACH
        && tokens.at(next).isWord()
        && !Clauses.SPEECH.contains(tokens.at(next).text())) {
      next++;
    }
    int from = tokens.word(entity.next() + 1, "the") ? entity.next() + 2 : entity.next() + 1;
    return tokens.at(next).is(",") || next == tokens.size() || tokens.at(next).is(".")
        ? post(tokens, from, next)
        : Optional.empty();
  }

  private static Optional<String> post(Tokens tokens, int from, int next) {
    if (from < 0 || next <= from) {
      return Optional.empty();
    }
    return Optional.of(tokens.between(from, next)).filter(Posts::hasPost);
  }

  private static boolean isKnownByLastName(Map<String, Name> names, Name name) {
    String last = " " + name.text().toLowerCase(Locale.ROOT);
    return name.text().indexOf(' ') < 0
        && names.keySet().stream().anyMatch(known -> known.endsWith(last));
  }

  static String withoutPost(String name) {
    int post = Posts.length(name);
    List<String> words = Arrays.asList(name.split(" +", -1));
    return post == 0 || post >= words.size()
        ? name
        : String.join(" ", words.subList(postWords(name, post), words.size()));
  }

  private static String firstWords(String name, int post) {
    List<String> words = Arrays.asList(name.split(" +", -1));
    return String.join(" ", words.subList(0, Math.min(words.size(), postWords(name, post))));
  }

  /** "Secretary-General" is two words of a post and one of the text. */
  private static int postWords(String name, int post) {
    String[] words = name.split(" +", -1);
    int count = 0;
    int at = 0;
    while (at < words.length && count < post) {
      count += Posts.words(words[at]).size();
      at++;
    }
    return at;
  }
}
