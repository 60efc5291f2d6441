package org.waraid.channel.telegram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.waraid.answer.Assistant;
import org.waraid.answer.Reply;
import org.waraid.answer.Suggestion;
import org.waraid.channel.ChannelTexts;

/**
 * What may be sent into a chat that the bot is not in. Offers nothing but answers: what a question
 * is declined with offers its nearest topics, each under its own title, and what lies outside the
 * sources offers nothing.
 */
final class InlineAnswers {
  /** The same for everybody who types the same, until an editor changes it. */
  private static final int CACHE_SECONDS = 60;

  /** As many as a phone shows; Telegram would take 50. */
  private static final int MOST = 8;

  /** Bytes of a result's id (Bot API, InlineQueryResultArticle). */
  private static final int LONGEST_ID = 64;

  private static final int LONGEST_DESCRIPTION = 200;

  private final Assistant assistant;
  private final Supplier<List<String>> mostAsked;
  private final ChannelTexts texts;

  /**
   * Answers from an assistant.
   *
   * @param mostAsked ids of the topics asked most, the first the most
   */
  InlineAnswers(Assistant assistant, Supplier<List<String>> mostAsked, ChannelTexts texts) {
    this.assistant = assistant;
    this.mostAsked = mostAsked;
    this.texts = texts;
  }

  AnswerInlineQuery answer(String queryId, String text) {
    boolean nothingAsked = text.isBlank();
    Optional<Reply> reply =
        nothingAsked ? Optional.empty() : Optional.of(assistant.preview(text.strip()));
    List<InlineQueryResult> articles =
        reply.map(it -> toReply(text.strip(), it)).orElseGet(() -> articles(toBeginWith()));
    AnswerInlineQuery answer = new AnswerInlineQuery(queryId, articles);
    answer.setCacheTime(CACHE_SECONDS);
    answer.setIsPersonal(false);
    if (reply.filter(Reply.Decline.class::isInstance).isPresent()) {
      InlineQueryResultsButton ask = new InlineQueryResultsButton(texts.text("inline.declined"));
      ask.setStartParameter(Command.HELP.word());
      answer.setButton(ask);
    }
    return answer;
  }

  /** Offers nothing, and has the same text asked again when it is typed again. */
  static AnswerInlineQuery nothing(String queryId) {
    AnswerInlineQuery answer = new AnswerInlineQuery(queryId, List.of());
    answer.setCacheTime(0);
    return answer;
  }

  private List<InlineQueryResult> toReply(String question, Reply reply) {
    if (reply instanceof Reply.Answer || reply instanceof Reply.Passage) {
      String id = reply.body().intent().orElse("question");
      String title = reply.body().intent().flatMap(this::title).orElse(question);
      List<InlineQueryResult> all = new ArrayList<>(List.of(article(id, title, reply)));
      all.addAll(articles(reply.body().suggestions()));
      return all.stream().limit(MOST).toList();
    }
    if (reply instanceof Reply.Decline decline) {
      return isNearby(decline.reason()) ? articles(reply.body().suggestions()) : List.of();
    }
    return articles(reply.body().suggestions());
  }

  /** Whether the topics under a decline are near to what was asked, or just some to begin with. */
  private static boolean isNearby(Reply.Reason reason) {
    return reason == Reply.Reason.UNKNOWN_THING || reason == Reply.Reason.NOT_STATED;
  }

  private List<Suggestion> toBeginWith() {
    Stream<Suggestion> asked =
        mostAsked.get().stream()
            .flatMap(id -> title(id).map(title -> new Suggestion(id, title)).stream());
    return Stream.concat(asked, assistant.suggestions().stream()).toList();
  }

  private Optional<String> title(String topic) {
    return assistant.themes().stream()
        .flatMap(theme -> theme.topics().stream())
        .filter(each -> each.topicId().equals(topic))
        .map(Suggestion::title)
        .findFirst();
  }

  private List<InlineQueryResult> articles(List<Suggestion> topics) {
    Set<String> there = new LinkedHashSet<>();
    List<InlineQueryResult> articles = new ArrayList<>();
    for (Suggestion topic : topics) {
      if (articles.size() < MOST && there.add(topic.topicId())) {
        assistant
            .previewTopic(topic.topicId())
            .ifPresent(reply -> articles.add(article(topic.topicId(), topic.title(), reply)));
      }
    }
    return articles;
  }

  private static InlineQueryResult article(String id, String title, Reply reply) {
    Markup credits = TelegramRenderer.credits(reply);
    String text = reply.body().text();
    int room =
        TelegramRenderer.LONGEST - title.length() - credits.plain().length() - "\n\n\n\n".length();
    Markup message =
        Markup.join(
            "\n\n", List.of(Markup.bold(title), Markup.text(shortened(text, room)), credits));
    InputTextMessageContent content = new InputTextMessageContent(message.html());
    content.setParseMode(Requests.HTML);
    content.setLinkPreviewOptions(Requests.noPreview());
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(CallbackData.shortened(id, LONGEST_ID), title, content);
    int left = LONGEST_DESCRIPTION - credits.plain().length() - 3;
    article.setDescription(
        shortened(text, Math.max(left, LONGEST_DESCRIPTION / 2)) + " · " + credits.plain());
    return article;
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 1);
    return text.substring(0, end > 0 ? end : longest - 1).strip() + "…";
  }
}
