package org.waraid.channel.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.request.files.FilesGetUploadURLExternalRequest;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waraid.answer.Reply;
import org.waraid.channel.chart.Charts;
import org.waraid.channel.chart.Picture;

/**
 * Uploads the picture of what an answer compares below the answer. An answer stands without it, so
 * that nothing here fails one. Thread-safe.
 */
final class Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final MediaType PNG = MediaType.get("image/png");

  /** A picture that was shown in a place so lately is not shown again. */
  private static final Duration SHOWN = Duration.ofMinutes(15);

  private static final int LONGEST_ALT_TEXT = 1000;

  private final SlackApi api;
  private final Charts charts;
  private final OkHttpClient http;
  private final Cache<String, Boolean> shown =
      Caffeine.newBuilder().expireAfterWrite(SHOWN).maximumSize(10_000).build();

  Pictures(SlackApi api, Charts charts, OkHttpClient http) {
    this.api = api;
    this.charts = charts;
    this.http = http;
  }

  /** Shows the picture of a reply where a task is answered, if the reply has one. */
  CompletableFuture<Void> show(Task task, Optional<Reply> reply) {
    Optional<Picture> picture = reply.flatMap(charts::of);
    if (picture.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    String place = task.chat().key() + " " + task.thread() + " " + picture.get().key();
    if (shown.asMap().putIfAbsent(place, true) != null) {
      return CompletableFuture.completedFuture(null);
    }
    return upload(task, picture.get())
        .handle(
            (result, failure) -> {
              if (failure != null || !result.done()) {
                shown.invalidate(place);
                LOG.info(
                    "a chart was not sent: {}",
                    failure == null ? result.error() : failure.toString());
              }
              return null;
            });
  }

  private CompletableFuture<Result> upload(Task task, Picture picture) {
    byte[] png = picture.png();
    FilesGetUploadURLExternalRequest ask =
        FilesGetUploadURLExternalRequest.builder()
            .filename(picture.fileName())
            .length(png.length)
            .altTxt(SlackText.shortened(picture.text(), LONGEST_ALT_TEXT))
            .build();
    AtomicReference<@Nullable FilesGetUploadURLExternalResponse> place = new AtomicReference<>();
    return api.fetch(
            task.team(),
            "files.getUploadURLExternal",
            methods -> methods.filesGetUploadURLExternal(ask),
            place)
        .thenCompose(
            result -> {
              FilesGetUploadURLExternalResponse given = place.get();
              return result.done() && given != null ? put(png, task, picture, given) : of(result);
            });
  }

  private CompletableFuture<Result> put(
      byte[] png, Task task, Picture picture, FilesGetUploadURLExternalResponse place) {
    Request request =
        new Request.Builder().url(place.getUploadUrl()).post(RequestBody.create(png, PNG)).build();
    try (Response response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? complete(task, picture, place.getFileId())
          : of(new Result("upload_status_" + response.code()));
    } catch (IOException e) {
      return of(Result.UNREACHABLE);
    }
  }

  private CompletableFuture<Result> complete(Task task, Picture picture, String fileId) {
    FilesCompleteUploadExternalRequest request =
        FilesCompleteUploadExternalRequest.builder()
            .files(List.of(FileDetails.builder().id(fileId).title(picture.fileName()).build()))
            .channelId(task.channel())
            .threadTs(task.thread().isEmpty() ? null : task.thread())
            .build();
    return api.call(
        task.team(),
        "files.completeUploadExternal",
        methods -> methods.filesCompleteUploadExternal(request));
  }

  private static CompletableFuture<Result> of(Result result) {
    return CompletableFuture.completedFuture(result);
  }
}
