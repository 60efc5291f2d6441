package org.waraid.source;

/** An article's text cannot be used. The message tells which, why and how to mend it. */
public final class ArticleException extends RuntimeException {
  public ArticleException(String message) {
    super(message);
  }
}
