package org.waraid.channel.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.HexFormat;
import java.util.Optional;
import org.waraid.answer.Reply;

/** Writes what Slack lets be said within an acknowledgement. */
final class Responses {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int LAST_ASCII = 0x7E;

  /** Up to one in so many letters. */
  private static final int FEW = 20;

  private Responses() {}

  /** Tells the asker alone; empty when it takes more than the one message that a response holds. */
  static Optional<Response> privately(Said said) {
    return said.written()
        .or(
            () ->
                said.parts().size() == 1
                    ? Optional.of(message(said.parts().get(0), "ephemeral"))
                    : Optional.empty());
  }

  /** Tells everyone; empty also for a picture, which can only follow a message that is there. */
  static Optional<Response> publicly(Said said) {
    boolean picture = said.reply().flatMap(Reply::comparison).isPresent();
    return said.parts().size() == 1 && !picture
        ? Optional.of(message(said.parts().get(0), "in_channel"))
        : Optional.empty();
  }

  static Response message(Part part, String responseType) {
    SlashCommandResponse.SlashCommandResponseBuilder response =
        SlashCommandResponse.builder().responseType(responseType).text(part.text());
    if (!part.blocks().isEmpty()) {
      response.blocks(part.blocks());
    }
    return json(response.build());
  }

  /** Another view in place of the one that was submitted. */
  static Response updated(View view) {
    return json(ViewSubmissionResponse.builder().responseAction("update").view(view).build());
  }

  private static Response json(Object body) {
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(ascii(GSON.toJson(body)))
        .build();
  }

  /**
   * Letters beyond ASCII stand in JSON's strings only, where they may be written by number. Where
   * they are few, as in English, the text without them is sent much faster.
   */
  private static String ascii(String json) {
    long beyond = json.chars().filter(each -> each > LAST_ASCII).count();
    if (beyond == 0 || beyond > json.length() / FEW) {
      return json;
    }
    StringBuilder ascii = new StringBuilder(json.length() + 5 * (int) beyond);
    for (int i = 0; i < json.length(); i++) {
      char each = json.charAt(i);
      if (each > LAST_ASCII) {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(each));
      } else {
        ascii.append(each);
      }
    }
    return ascii.toString();
  }
}
