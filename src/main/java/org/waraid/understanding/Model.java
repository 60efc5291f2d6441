package org.waraid.understanding;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * All that training yields, as it is kept in a file: classifiers, gates and topics' profiles.
 *
 * @param key hash of everything that it was trained on
 * @param classifiers for messages that stand alone
 * @param gate how far to trust them
 * @param talkGate how surely a message is small talk
 * @param followUps for messages that lean on the answer before
 * @param followUpGate how far to trust those
 * @param profiles by topic
 */
record Model(
    String key,
    Classifiers classifiers,
    ScopeGate gate,
    ScopeGate talkGate,
    Classifiers followUps,
    ScopeGate followUpGate,
    Map<String, TopicProfile> profiles) {
  Model {
    requireNonNull(key, "key is null");
    requireNonNull(classifiers, "classifiers is null");
    requireNonNull(gate, "gate is null");
    requireNonNull(talkGate, "talkGate is null");
    requireNonNull(followUps, "followUps is null");
    requireNonNull(followUpGate, "followUpGate is null");
    profiles = Map.copyOf(profiles);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(key);
    classifiers.write(out);
    gate.write(out);
    talkGate.write(out);
    followUps.write(out);
    followUpGate.write(out);
    out.writeInt(profiles.size());
    for (Map.Entry<String, TopicProfile> profile : profiles.entrySet()) {
      out.writeUTF(profile.getKey());
      profile.getValue().write(out);
    }
  }

  /** The rest of a model, after its key was read. */
  static Model read(String key, DataInputStream in) throws IOException {
    Classifiers classifiers = Classifiers.read(in);
    ScopeGate gate = ScopeGate.read(in);
    ScopeGate talkGate = ScopeGate.read(in);
    Classifiers followUps = Classifiers.read(in);
    ScopeGate followUpGate = ScopeGate.read(in);
    Map<String, TopicProfile> profiles = new HashMap<>();
    int topics = in.readInt();
    for (int i = 0; i < topics; i++) {
      profiles.put(in.readUTF(), TopicProfile.read(in));
    }
    return new Model(key, classifiers, gate, talkGate, followUps, followUpGate, profiles);
  }
}
