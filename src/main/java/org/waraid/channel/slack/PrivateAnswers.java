package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.waraid.answer.Reply;
import org.waraid.channel.slack.SlackRenderer.Frame;

/**
 * Answers that only their asker sees. Most questions are asked again and again, and blocks and
 * their JSON cost more to make than the reply that is in them; so they are made once. Thread-safe.
 */
final class PrivateAnswers {
  private static final int MOST = 1_000;

  private final SlackRenderer renderer;
  private final Shareable shareable;
  // Weak keys are told apart by which reply they are: comparing what is in them would take long.
  private final Cache<Reply, Made> made =
      Caffeine.newBuilder()
          .weakKeys()
          // Their buttons must be good for as long again as an answer's address.
          .expireAfterWrite(Shareable.REMEMBERED.dividedBy(2))
          .maximumSize(MOST)
          .executor(Runnable::run)
          .build();

  private record Made(String question, Said said) {}

  PrivateAnswers(SlackRenderer renderer, Shareable shareable) {
    this.renderer = renderer;
    this.shareable = shareable;
  }

  /** A reply with a button that shows it to the channel. */
  Said of(String question, Reply reply) {
    Made before = made.getIfPresent(reply);
    if (before != null && before.question().equals(question)) {
      return before.said();
    }
    Frame frame = Frame.privately(shareable.value(question, reply));
    Said plain = new Said(renderer.reply(reply, frame), Optional.of(reply));
    Said said = Responses.privately(plain).map(plain::written).orElse(plain);
    made.put(reply, new Made(question, said));
    return said;
  }
}
