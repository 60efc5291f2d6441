package org.waraid.channel.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import org.waraid.answer.Reply;

/**
 * What the bot says to one task.
 *
 * @param parts one or more messages
 * @param reply of which a picture may be shown
 * @param instead whether it takes the place of the message whose button was pressed
 * @param written the response that says it to the asker alone, where that is at hand
 */
record Said(List<Part> parts, Optional<Reply> reply, boolean instead, Optional<Response> written) {
  Said {
    parts = List.copyOf(parts);
    requireNonNull(reply, "reply is null");
    requireNonNull(written, "written is null");
  }

  Said(List<Part> parts, Optional<Reply> reply) {
    this(parts, reply, false, Optional.empty());
  }

  static Said of(List<Part> parts) {
    return new Said(parts, Optional.empty());
  }

  /** What is left of it when the parts before these are sent. */
  Said rest(List<Part> left) {
    return new Said(left, reply, instead, Optional.empty());
  }

  /** The same, with the response at hand. */
  Said written(Response response) {
    return new Said(parts, reply, instead, Optional.of(response));
  }

  Said instead(boolean takesItsPlace) {
    return new Said(parts, reply, takesItsPlace, written);
  }
}
