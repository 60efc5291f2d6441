package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that training yields, as it is kept in a file: classifiers, gate, topics' profiles, and the
 * vectors of the phrases, which are the costly part and serve the next training too.
 *
 * @param key hash of everything that it was trained on
 * @param profiles by topic
 * @param vectors by phrase
 */
record Model(
    String key,
    Classifiers classifiers,
    ScopeGate gate,
    Optional<Discriminant> polarity,
    Map<String, TopicProfile> profiles,
    Map<String, Vector> vectors) {
  Model {
    requireNonNull(key, "key is null");
    requireNonNull(classifiers, "classifiers is null");
    requireNonNull(gate, "gate is null");
    requireNonNull(polarity, "polarity is null");
    profiles = Map.copyOf(profiles);
    vectors = Map.copyOf(vectors);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(key);
    ByteArrayOutputStream lexical = new ByteArrayOutputStream();
    classifiers.lexical().write(lexical);
    out.writeInt(lexical.size());
    lexical.writeTo(out);
    writeOptional(classifiers.semantic(), out);
    out.writeInt(classifiers.examples().size());
    for (Discriminant.Example example : classifiers.examples()) {
      out.writeUTF(example.label());
      example.vector().write(out);
    }
    gate.write(out);
    writeOptional(polarity, out);
    out.writeInt(profiles.size());
    for (Map.Entry<String, TopicProfile> profile : profiles.entrySet()) {
      out.writeUTF(profile.getKey());
      profile.getValue().write(out);
    }
    out.writeInt(vectors.size());
    for (Map.Entry<String, Vector> vector : vectors.entrySet()) {
      out.writeUTF(vector.getKey());
      vector.getValue().write(out);
    }
  }

  static Model read(DataInputStream in) throws IOException {
    String key = in.readUTF();
    LexicalHead lexical =
        LexicalHead.read(new ByteArrayInputStream(in.readNBytes(in.readInt())));
    Optional<Discriminant> semantic = readOptional(in);
    int count = in.readInt();
    List<Discriminant.Example> examples = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      examples.add(new Discriminant.Example(in.readUTF(), Vector.read(in)));
    }
    ScopeGate gate = ScopeGate.read(in);
    Optional<Discriminant> polarity = readOptional(in);
    Map<String, TopicProfile> profiles = new HashMap<>();
    int topics = in.readInt();
    for (int i = 0; i < topics; i++) {
      profiles.put(in.readUTF(), TopicProfile.read(in));
    }
    Map<String, Vector> vectors = new HashMap<>();
    int phrases = in.readInt();
    for (int i = 0; i < phrases; i++) {
      vectors.put(in.readUTF(), Vector.read(in));
    }
    return new Model(
        key, new Classifiers(lexical, semantic, examples), gate, polarity, profiles, vectors);
  }

  private static void writeOptional(Optional<Discriminant> discriminant, DataOutputStream out)
      throws IOException {
    out.writeBoolean(discriminant.isPresent());
    if (discriminant.isPresent()) {
      discriminant.get().write(out);
    }
  }

  private static Optional<Discriminant> readOptional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(Discriminant.read(in)) : Optional.empty();
  }
}
