package org.waraid.understanding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Sentence vectors from bge-small-en-v1.5 (quantised to 8 bits) on ONNX Runtime: the vector of the
 * start mark, scaled to length 1, as the model's card prescribes. Safe for many threads.
 */
public final class Embedder implements Sentences, AutoCloseable {
  /** Length of a vector. */
  static final int DIMENSIONS = 384;

  /** Longer texts are cut: a question that needs more than this many pieces has lost its reader. */
  private static final int LONGEST = 96;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  private final WordPiece wordPiece;
  private final OrtEnvironment environment;
  private final OrtSession session;
  // The native session must not go while a message is being looked at: that ends the process.
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private Embedder(WordPiece wordPiece, OrtEnvironment environment, OrtSession session) {
    this.wordPiece = wordPiece;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Opens the model that ships in the program.
   *
   * @throws IOException when it is not there or this machine cannot run it
   */
  public static Embedder open() throws IOException {
    Path file = unpacked();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        // One thread a message: on few cores more threads make single messages slower, not faster.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(file.toString(), options);
        return new Embedder(wordPiece(), environment, session);
      }
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new IOException("the sentence model cannot run here: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * As a file, since read through memory it would make the heap twice as large as it ever needs.
   */
  private static Path unpacked() throws IOException {
    Path file = Files.createTempFile("sentence-model", ".onnx");
    try (InputStream model = resource(MODEL)) {
      Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    }
  }

  /** The same words as {@link #englishWords}, which this has read already. */
  public Set<String> words() throws IOException {
    return EnglishWords.with(wordPiece.words());
  }

  /** English words: those of the model's vocabulary, read without the model, and everyday ones. */
  public static Set<String> englishWords() throws IOException {
    return EnglishWords.with(wordPiece().words());
  }

  private static WordPiece wordPiece() throws IOException {
    try (InputStream tokenizer = resource(TOKENIZER)) {
      return WordPiece.read(tokenizer);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Embedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("the program's file " + name + " is missing");
    }
    return stream;
  }

  /**
   * The vector of a text; none once this is closed, when the last messages are still on their way.
   */
  @Override
  public Optional<Vector> vector(String text) {
    use.readLock().lock();
    try {
      return closed ? Optional.empty() : Optional.of(embed(text));
    } finally {
      use.readLock().unlock();
    }
  }

  /** The vector of a text, of length 1. */
  private Vector embed(String text) {
    long[] ids = wordPiece.encode(text, LONGEST);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] vector = new float[DIMENSIONS];
      hidden.get(vector);
      return Vector.of(vector).normalised();
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException("the sentence model failed", e));
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException("the sentence model does not close", e));
    } finally {
      use.writeLock().unlock();
    }
  }
}
