package org.waraid.channel.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.waraid.channel.ChannelState;

/** Tries the settings for Telegram once, without receiving anything. */
public final class TelegramCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TelegramSettings settings;

  /** A check of these settings. */
  public TelegramCheck(TelegramSettings settings) {
    this.settings = settings;
  }

  /** Asks Telegram whose token it is. */
  public ChannelState tryToken() {
    TelegramStates states = new TelegramStates(settings.api());
    ApiAddress address = new ApiAddress(settings.api());
    OkHttpClient http =
        new OkHttpClient.Builder().callTimeout(PATIENCE).addInterceptor(address).build();
    try {
      User me =
          new OkHttpTelegramClient(http, settings.token(), address.url())
              .executeAsync(new GetMe())
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return ChannelState.up(
          "the token is that of @" + me.getUserName() + "; " + groups(me) + "; " + inline(me));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      states.unreachable("interrupted");
    } catch (ExecutionException e) {
      int code = Retries.code(e);
      if (code == 401 || code == 404) {
        states.badToken(code);
      } else {
        states.unreachable(String.valueOf(Retries.cause(e)));
      }
    } catch (TimeoutException | TelegramApiException | RuntimeException e) {
      states.unreachable(e.toString());
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
    return states.state();
  }

  private static String groups(User me) {
    return Boolean.TRUE.equals(me.getCanReadAllGroupMessages())
        ? "in groups mentions reach it"
        : "in groups only commands and replies reach it (privacy mode, /setprivacy at @BotFather)";
  }

  private static String inline(User me) {
    return Boolean.TRUE.equals(me.getSupportInlineQueries())
        ? "inline mode is on"
        : "inline mode is off (/setinline at @BotFather)";
  }
}
