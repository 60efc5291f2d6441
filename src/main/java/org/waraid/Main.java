package org.waraid;

/** Starts the bot. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("war-aid-bot");
  }
}
