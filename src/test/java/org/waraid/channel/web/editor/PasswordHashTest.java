package org.waraid.channel.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  @Test
  void makesAHash_thatLetsItsPasswordIn_andIsAnotherEachTime() {
    String hash = PasswordHash.of("correct horse battery");

    assertThat(PasswordHash.isProper(hash)).isTrue();
    assertThat(PasswordHash.of("correct horse battery")).isNotEqualTo(hash);
    assertThat(new Editors(Map.of("anna", hash)).admits("anna", "correct horse battery")).isTrue();
  }

  @Test
  void refusesWhatIsTooShortOrTooLong() {
    assertThatThrownBy(() -> PasswordHash.of("too short"))
        .hasMessage("The password is too short: take at least 12 characters.");
    assertThatThrownBy(() -> PasswordHash.of("ü".repeat(37)))
        .hasMessage("The password is too long: 72 bytes are possible.");
  }

  @Test
  void takesOnlyBcrypt_ofAnEndurableCost() {
    String rest = "a".repeat(53);

    assertThat(PasswordHash.isProper("$2b$10$" + rest)).isTrue();
    assertThat(PasswordHash.isProper("$2a$31$" + rest)).isFalse();
    assertThat(PasswordHash.isProper("$2a$03$" + rest)).isFalse();
    assertThat(PasswordHash.isProper("$argon2id$v=19$m=65536")).isFalse();
    assertThat(PasswordHash.isProper("")).isFalse();
  }

  @Test
  void worksOnANameOfNobody_asOnAnyOther() {
    // A hash that cannot be read would be refused at once, and so tell that the name is nobody's.
    BCrypt.Result result =
        BCrypt.verifyer().verify("x".getBytes(UTF_8), Editors.nobodys(5).getBytes(UTF_8));

    assertThat(result.validFormat).isTrue();
    assertThat(result.details.cost).isEqualTo(5);
  }
}
