package org.waraid.channel.chart;

import static java.util.Objects.requireNonNull;

/** A picture to send. Not a record, because a PNG is bytes and bytes can be changed. */
public final class Picture {
  private final String key;
  private final byte[] png;
  private final String text;

  Picture(String key, byte[] png, String text) {
    this.key = requireNonNull(key, "key is null");
    this.png = png.clone();
    this.text = requireNonNull(text, "text is null");
  }

  /** The same for the same picture, also after a restart: 32 characters of hexadecimal. */
  public String key() {
    return key;
  }

  /** The PNG file. */
  public byte[] png() {
    return png.clone();
  }

  /** What it shows, for those who do not see it: every figure and the source. Not marked up. */
  public String text() {
    return text;
  }

  /** A name for the file. */
  public String fileName() {
    return "chart-" + key.substring(0, 8) + ".png";
  }
}
