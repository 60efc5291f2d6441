package org.waraid.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final String NAME = "toy.model";
  @TempDir private Path folder;
  private ModelStore store;

  @BeforeEach
  void opensTheStore() {
    store = new ModelStore(folder.resolve("understanding"), NAME);
  }

  @Test
  void hasNone_whenNothingWasKept() {
    assertThat(store.fitting("key")).isEmpty();
    assertThat(store.vectors()).isEmpty();
  }

  @Test
  void readsWhatItKept() {
    Model model = ToyModel.model("key");
    store.keep(model, ToyModel.vectors());

    Model read = store.fitting("key").orElseThrow();
    assertThat(read.key()).isEqualTo("key");
    assertThat(read.profiles()).isEqualTo(model.profiles());
    assertThat(store.vectors()).isEqualTo(ToyModel.vectors());
    assertThat(read.gate().confidence(Vector.of(1, 1)))
        .isEqualTo(model.gate().confidence(Vector.of(1, 1)));
    assertThat(score(read)).isEqualTo(score(model));
  }

  @Test
  void keepsTheLatest_andNoDrafts() throws IOException {
    keep("old");
    keep("new");

    assertThat(store.fitting("new").map(Model::key)).contains("new");
    assertThat(store.fitting("old")).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("understanding"))) {
      assertThat(files.toList()).isEqualTo(List.of(file()));
    }
  }

  @Test
  void hasNone_whenFileIsCutShort() throws IOException {
    keep("key");
    byte[] whole = Files.readAllBytes(file());
    for (int length : new int[] {0, 1, 10, whole.length / 3, whole.length / 2, whole.length - 1}) {
      Files.write(file(), Arrays.copyOf(whole, length));

      assertThat(store.fitting("key")).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void hasNone_whenFileIsSomethingElse() throws IOException {
    Files.createDirectories(folder.resolve("understanding"));
    Files.writeString(file(), "topics:\n  - id: no-model\n".repeat(200));

    assertThat(store.fitting("key")).isEmpty();
  }

  @Test
  void hasNone_whenFileIsDamagedInTheMiddle() throws IOException {
    keep("key");
    byte[] damaged = Files.readAllBytes(file());
    Arrays.fill(damaged, 5, 40, (byte) 0xFF);
    Files.write(file(), damaged);

    assertThat(store.fitting("key")).isEmpty();
  }

  @Test
  void neverThrows_whenALengthInTheFileIsHuge() throws IOException {
    keep("key");
    byte[] whole = Files.readAllBytes(file());
    for (int at = 7; at < whole.length - 4; at += 61) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, at, at + 4, (byte) 0x7F);
      Files.write(file(), damaged);

      assertThatCode(() -> store.fitting("key")).as("damaged at %d", at).doesNotThrowAnyException();
    }
  }

  @Test
  void goesOn_whenTheFolderCannotBeMade() throws IOException {
    Files.writeString(folder.resolve("understanding"), "a file is in the way");

    keep("key");

    assertThat(store.fitting("key")).isEmpty();
  }

  private void keep(String key) {
    store.keep(ToyModel.model(key), ToyModel.vectors());
  }

  private Path file() {
    return folder.resolve("understanding").resolve(NAME);
  }

  private static Scores score(Model model) {
    Utterance utterance = new Utterance("", List.of(), Frame.EMPTY);
    return model.classifiers().score(utterance, Optional.of(ToyModel.AID));
  }
}
