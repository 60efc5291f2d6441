package org.waraid.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waraid.channel.telegram.fake.Updates.edited;
import static org.waraid.channel.telegram.fake.Updates.inTopic;
import static org.waraid.channel.telegram.fake.Updates.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waraid.answer.Comparison;
import org.waraid.answer.Reply;
import org.waraid.channel.telegram.fake.FakeTelegram.Call;
import org.waraid.channel.telegram.fake.FakeTelegram.Refusal;

/** Figures that a reply compares come as a picture, too. */
class TelegramPicturesTest extends TelegramTest {
  @BeforeEach
  void knowsShells() {
    assistant.replies.put("shells", shells("1 million promised, about 300,000 sent."));
    channel.start();
  }

  static Reply shells(String text) {
    return new Reply.Answer(
        new Reply.Body("Shells.", "en", Optional.of("shells"), 1, List.of()),
        List.of(),
        List.of(),
        Optional.of(
            new Comparison(
                "Shells",
                List.of(
                    new Comparison.Amount("promised", "1 million", new BigDecimal("1e6")),
                    new Comparison.Amount("sent", "about 300,000", new BigDecimal("3e5"))),
                Optional.of("about 30%"),
                text)));
  }

  @Test
  void sendsAPicture_behindTheAnswerAndInItsTopic() {
    telegram.push(inTopic(message(GROUP, OLENA, "/ask shells"), 5));

    Call photo = telegram.awaitCalls("sendphoto:ok", 1).get(0);
    assertThat(telegram.messages(GROUP)).hasSize(1);
    assertThat(photo.body().path("caption").asText())
        .isEqualTo("1 million promised, about 300,000 sent.");
    assertThat(photo.body().path("message_thread_id").asInt()).isEqualTo(5);
    assertThat(photo.body().path("disable_notification").asBoolean()).isTrue();
    assertThat(photo.body().path("photo").asText()).startsWith("\u0089PNG");
    assertThat(photo.body().path("photo_name").asText()).endsWith(".png");
  }

  @Test
  void showsItOnceInAChat_andUploadsItOnce() {
    telegram.push(message(OLENA, OLENA, "shells"));
    telegram.push(message(OLENA, OLENA, "shells"));
    telegram.push(message(OLENA, OLENA, "thanks"));
    telegram.awaitMessages(OLENA, 3);
    telegram.push(message(2, 2, "shells"));

    List<Call> photos = telegram.awaitCalls("sendphoto:ok", 2);
    assertThat(photos).extracting(Call::chat).containsExactly(OLENA, 2L);
    assertThat(photos.get(1).body().path("photo").asText()).isEqualTo("file-9002");
  }

  @Test
  void takesItAway_whenTheEditedQuestionNeedsNone() {
    ObjectNode asked = message(OLENA, OLENA, "shells");
    telegram.push(asked);
    telegram.awaitCalls("sendphoto:ok", 1);
    telegram.push(edited(asked, "aid"));

    assertThat(telegram.awaitCalls("deletemessage:ok", 1).get(0).body().path("message_id").asInt())
        .isEqualTo(9002);
    telegram.push(edited(asked, "shells"));
    telegram.awaitCalls("sendphoto:ok", 2);
  }

  @Test
  void keepsCaptionWithinItsLimit() {
    assistant.replies.put("shells", shells("\uD83D\uDE00".repeat(1000)));
    telegram.push(message(OLENA, OLENA, "shells"));

    String caption = telegram.awaitCalls("sendphoto:ok", 1).get(0).body().path("caption").asText();
    assertThat(caption.length()).isLessThanOrEqualTo(1024);
    assertThat(caption).endsWith("\uD83D\uDE00…");
  }

  @Test
  void sendsItAgain_whenToldToWait() {
    telegram.refusePhotoOnce(new Refusal(429, "Too Many Requests: retry after 1", 1));
    telegram.push(message(OLENA, OLENA, "shells"));
    telegram.push(message(OLENA, OLENA, "thanks"));

    Call photo = telegram.awaitCalls("sendphoto:ok", 1).get(0);
    assertThat(Duration.ofNanos(photo.nanos() - telegram.calls("sendphoto").get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(990));
    assertThat(photo.body().path("photo").asText()).startsWith("\u0089PNG");
    telegram.awaitMessages(OLENA, 2);
    assertThat(telegram.calls("sendphoto")).hasSize(2);
  }

  @Test
  void answersAllTheSame_whereNoPicturesAreAllowed() {
    telegram.push(message(GROUP, OLENA, "/ask hello"));
    telegram.awaitMessages(GROUP, 1);
    telegram.refusePhotos(
        new Refusal(400, "Bad Request: not enough rights to send photos to the chat", 0));
    telegram.push(message(GROUP, OLENA, "/ask shells"));
    telegram.push(message(GROUP, OLENA, "/ask hello"));

    telegram.awaitMessages(GROUP, 3);
    assertThat(telegram.calls("sendphoto:ok")).isEmpty();
  }
}
