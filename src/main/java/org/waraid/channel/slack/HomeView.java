package org.waraid.channel.slack;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waraid.answer.Assistant;
import org.waraid.answer.Origin;
import org.waraid.answer.Suggestion;
import org.waraid.answer.Theme;
import org.waraid.channel.ChannelTexts;
import org.waraid.channel.Credit;
import org.waraid.channel.Kept;
import org.waraid.channel.Tally;
import org.waraid.channel.Unanswered;

/** The App Home of one member, who may be an editor. Thread-safe. */
final class HomeView {
  private static final int MOST_ASKED = 8;
  private static final int MOST_SOURCES = 20;

  /** With these a home has fewer than the hundred blocks that it may have. */
  private static final int MOST_QUESTIONS = 20;

  private static final int MOST_THEMES = 15;

  private final Assistant assistant;
  private final Unanswered unanswered;
  private final Tally tally;
  private final EditorsDesk desk;
  private final ChannelTexts texts;

  HomeView(Assistant assistant, Kept kept, EditorsDesk desk, ChannelTexts texts) {
    this.assistant = assistant;
    this.unanswered = kept.unanswered();
    this.tally = kept.tally();
    this.desk = desk;
    this.texts = texts;
  }

  View of(String team, String user) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Blocks.header(texts.text("slack.home.title")));
    blocks.add(Blocks.section(SlackText.escape(texts.text("slack.home.intro"))));
    blocks.add(
        Blocks.actions(
            List.of(Blocks.button(Buttons.OPEN, texts.text("slack.home.ask"), Buttons.OPEN))));
    addMostAsked(blocks);
    addThemes(blocks);
    addSources(blocks);
    if (desk.isEditor(team, user)) {
      addQuestions(blocks);
    }
    return View.builder().type("home").blocks(blocks).build();
  }

  private void addMostAsked(List<LayoutBlock> blocks) {
    Map<String, Suggestion> topics = new HashMap<>();
    for (Theme theme : assistant.themes()) {
      theme.topics().forEach(topic -> topics.put(topic.topicId(), topic));
    }
    List<Suggestion> most =
        tally.mostAsked(MOST_ASKED).stream()
            .map(Tally.Count::topic)
            .filter(topics::containsKey)
            .map(topics::get)
            .toList();
    List<Suggestion> shown = most.isEmpty() ? assistant.suggestions() : most;
    String title = most.isEmpty() ? "slack.home.begin" : "slack.home.most-asked";
    addTitle(blocks, title);
    blocks.addAll(Blocks.topics(shown));
  }

  private void addThemes(List<LayoutBlock> blocks) {
    List<Theme> themes = assistant.themes();
    if (themes.isEmpty()) {
      return;
    }
    addTitle(blocks, "slack.home.knows");
    for (Theme theme : themes.subList(0, Math.min(MOST_THEMES, themes.size()))) {
      String topics =
          theme.topics().stream().map(Suggestion::title).collect(Collectors.joining(" · "));
      String line = "*" + SlackText.escape(theme.title()) + "*\n" + SlackText.escape(topics);
      blocks.add(Blocks.section(SlackText.shortened(line, Blocks.LONGEST_SECTION)));
    }
  }

  private void addSources(List<LayoutBlock> blocks) {
    addTitle(blocks, "slack.home.sources");
    String language = assistant.languages().get(0);
    for (Origin source : assistant.sources().stream().limit(MOST_SOURCES).toList()) {
      Credit credit = new Credit(source.publisher(), source.date(), source.link());
      String line =
          SlackRenderer.linked(credit, language) + "\n" + SlackText.escape(source.about());
      blocks.add(Blocks.section(SlackText.shortened(line, Blocks.LONGEST_SECTION)));
    }
  }

  private void addQuestions(List<LayoutBlock> blocks) {
    blocks.add(DividerBlock.builder().build());
    blocks.add(Blocks.header(texts.text("slack.home.editors")));
    List<Unanswered.Question> questions = unanswered.most(MOST_QUESTIONS);
    String count = texts.text("slack.home.unanswered", unanswered.count());
    blocks.add(Blocks.section(SlackText.escape(count)));
    for (int i = 0; i < questions.size(); i++) {
      Unanswered.Question question = questions.get(i);
      String line =
          SlackText.escape(
              texts.text(
                  "slack.home.question", question.text(), question.count(), why(question.why())));
      blocks.add(Blocks.section(SlackText.shortened(line, Blocks.LONGEST_SECTION)));
      List<ButtonElement> buttons = new ArrayList<>();
      if (desk.isOpen()) {
        buttons.add(
            Blocks.button(Buttons.TEACH + i, texts.text("slack.home.teach"), question.text()));
      }
      buttons.add(
          Blocks.button(Buttons.SETTLE + i, texts.text("slack.home.settle"), question.text()));
      blocks.add(Blocks.actions(buttons));
    }
  }

  private String why(String word) {
    return switch (word) {
      case "unknown_thing", "not_stated", "half_understood", "only_quoted" ->
          texts.text("slack.why." + word);
      default -> word;
    };
  }

  private void addTitle(List<LayoutBlock> blocks, String key) {
    blocks.add(Blocks.section("*" + SlackText.escape(texts.text(key)) + "*"));
  }
}
