package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import koe.kernel.expression.Variables;

/** Makes of each page what the respondent sees of it. */
final class PageViews {

  private final Answers answers;
  private final Variables variables;
  private final Sight sight;
  private final Piping piping;

  PageViews(Answers answers, String language) {
    this.answers = answers;
    this.variables = answers.variables();
    this.sight = new Sight(variables);
    this.piping = new Piping(answers, language);
  }

  List<PageView> of(List<Page> pages) {
    return pages.stream().map(this::view).toList();
  }

  private PageView view(Page page) {
    List<QuestionView> questions = page.questions().stream().map(this::view).toList();
    boolean visible = sight.isVisible(page) && questions.stream().anyMatch(QuestionView::visible);
    String description = piping.text(page.description());
    return new PageView(page, visible, piping.text(page.title()), description, questions);
  }

  private QuestionView view(Question question) {
    String title = piping.text(question.title());
    return new QuestionView(
        question,
        sight.isVisible(question),
        sight.isEnabled(question),
        sight.isRequired(question),
        title.isEmpty() ? question.name() : title,
        piping.text(question.description()),
        question instanceof HtmlPassage passage ? piping.html(passage.html()) : "",
        answers.answer(question.name()),
        answers.answer(question.commentName()).map(JsonNode::asText),
        offered(question));
  }

  private List<Choice> offered(Question question) {
    return question.choosable().stream().filter(choice -> choice.isOffered(variables)).toList();
  }
}
