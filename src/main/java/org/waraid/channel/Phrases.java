package org.waraid.channel;

/** What a chat channel itself says, apart from the domain's replies. */
public final class Phrases {
  public static final String GREETING =
      "Hello! Ask me in your own words. Every answer names its source and date, and when my"
          + " sources do not say, I tell you so. To begin with, you could ask one of these:";
  public static final String TOPICS = "You could ask me about:";
  public static final String NO_QUESTION =
      "What would you like to know? Write your question after my name or the command, or press a"
          + " button.";
  public static final String ONLY_TEXT = "I can only read text. Please write your question.";
  public static final String TOPIC_GONE =
      "That question is no longer offered. Please ask in your own words.";
  public static final String FAULT = "Something went wrong on my side. Please ask again.";
  public static final String BUSY =
      "Too many questions are waiting just now. Please ask again in a minute.";

  private Phrases() {}
}
