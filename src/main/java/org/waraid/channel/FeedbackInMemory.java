package org.waraid.channel;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;

/** Votes for as long as the process lives. Thread-safe. */
final class FeedbackInMemory implements Feedback {
  private final Cache<Ballot, Vote> ballots = Caffeine.newBuilder().maximumSize(100_000).build();

  record Ballot(Chat chat, String person, String topic) {}

  @Override
  public void vote(Chat chat, String person, String topic, Vote vote) {
    ballots.put(new Ballot(chat, person, topic), vote);
  }

  @Override
  public Map<String, Votes> votes() {
    return Map.copyOf(
        ballots.asMap().entrySet().stream()
            .collect(
                groupingBy(
                    entry -> entry.getKey().topic(),
                    collectingAndThen(toList(), FeedbackInMemory::counted))));
  }

  private static Votes counted(List<Map.Entry<Ballot, Vote>> ballots) {
    long up = ballots.stream().filter(entry -> entry.getValue() == Vote.UP).count();
    return new Votes(up, ballots.size() - up);
  }

  void forget(Chat chat) {
    ballots.asMap().keySet().removeIf(ballot -> ballot.chat().equals(chat));
  }

  void forget(Chat chat, String person) {
    ballots
        .asMap()
        .keySet()
        .removeIf(ballot -> ballot.chat().equals(chat) && ballot.person().equals(person));
  }

  void moved(Chat from, Chat to) {
    for (Ballot ballot : List.copyOf(ballots.asMap().keySet())) {
      Vote vote = ballot.chat().equals(from) ? ballots.asMap().remove(ballot) : null;
      if (vote != null) {
        vote(to, ballot.person(), ballot.topic(), vote);
      }
    }
  }
}
