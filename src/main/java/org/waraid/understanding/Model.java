package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that training yields, as it is kept in a file: classifiers, gate, topics' profiles, and the
 * vectors of the phrases, which are the costly part and serve the next training too.
 *
 * @param key hash of everything that it was trained on
 * @param classifiers for messages that stand alone
 * @param gate how far to trust them
 * @param followUps for messages that lean on the answer before
 * @param followUpGate how far to trust those
 * @param profiles by topic
 * @param vectors by phrase
 */
record Model(
    String key,
    Classifiers classifiers,
    ScopeGate gate,
    Classifiers followUps,
    ScopeGate followUpGate,
    Map<String, TopicProfile> profiles,
    Map<String, Vector> vectors) {
  Model {
    requireNonNull(key, "key is null");
    requireNonNull(classifiers, "classifiers is null");
    requireNonNull(gate, "gate is null");
    requireNonNull(followUps, "followUps is null");
    requireNonNull(followUpGate, "followUpGate is null");
    profiles = Map.copyOf(profiles);
    vectors = Map.copyOf(vectors);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(key);
    Map<Vector, Integer> places = new HashMap<>();
    out.writeInt(vectors.size());
    int place = 0;
    for (Map.Entry<String, Vector> vector : vectors.entrySet()) {
      places.putIfAbsent(vector.getValue(), place);
      place++;
      out.writeUTF(vector.getKey());
      vector.getValue().write(out);
    }
    classifiers.write(out, places);
    gate.write(out);
    followUps.write(out, places);
    followUpGate.write(out);
    out.writeInt(profiles.size());
    for (Map.Entry<String, TopicProfile> profile : profiles.entrySet()) {
      out.writeUTF(profile.getKey());
      profile.getValue().write(out);
    }
  }

  static Model read(DataInputStream in) throws IOException {
    String key = in.readUTF();
    Map<String, Vector> vectors = new HashMap<>();
    List<Vector> table = new ArrayList<>();
    int phrases = in.readInt();
    for (int i = 0; i < phrases; i++) {
      String phrase = in.readUTF();
      Vector vector = Vector.read(in);
      vectors.put(phrase, vector);
      table.add(vector);
    }
    Classifiers classifiers = Classifiers.read(in, table);
    ScopeGate gate = ScopeGate.read(in);
    Classifiers followUps = Classifiers.read(in, table);
    ScopeGate followUpGate = ScopeGate.read(in);
    Map<String, TopicProfile> profiles = new HashMap<>();
    int topics = in.readInt();
    for (int i = 0; i < topics; i++) {
      profiles.put(in.readUTF(), TopicProfile.read(in));
    }
    return new Model(key, classifiers, gate, followUps, followUpGate, profiles, vectors);
  }
}
