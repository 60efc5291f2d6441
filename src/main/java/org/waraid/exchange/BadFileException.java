package org.waraid.exchange;

/** A file is not of the form that it should be. */
final class BadFileException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * Tells it.
   *
   * @param line from 1
   * @param message what is wrong and how to mend it
   */
  BadFileException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }

  String text() {
    String message = getMessage();
    return message == null ? "it cannot be read" : message;
  }
}
