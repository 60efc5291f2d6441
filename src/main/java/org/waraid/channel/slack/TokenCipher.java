package org.waraid.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what workspaces entrust to the bot, by AES-GCM with the operator's key. What is
 * encrypted for one workspace cannot be read as another's. Thread-safe.
 */
final class TokenCipher {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte VERSION = 1;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  TokenCipher(String base64Key) {
    if (!isKey(base64Key)) {
      throw new IllegalArgumentException("the key must be 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(Base64.getDecoder().decode(base64Key), "AES");
  }

  static boolean isKey(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  byte[] encrypt(String team, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, team).doFinal(text.getBytes(UTF_8));
      return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
          .put(VERSION)
          .put(nonce)
          .put(hidden)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /**
   * The text that was encrypted for a workspace.
   *
   * @throws GeneralSecurityException when it was encrypted with another key, for another workspace,
   *     or is damaged
   */
  String decrypt(String team, byte[] encrypted) throws GeneralSecurityException {
    if (encrypted.length <= 1 + NONCE_BYTES || encrypted[0] != VERSION) {
      throw new GeneralSecurityException("not encrypted by this program");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(encrypted, 1, nonce, 0, NONCE_BYTES);
    byte[] text =
        cipher(Cipher.DECRYPT_MODE, nonce, team)
            .doFinal(encrypted, 1 + NONCE_BYTES, encrypted.length - 1 - NONCE_BYTES);
    return new String(text, UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonce, String team) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(team.getBytes(UTF_8));
    return cipher;
  }
}
