package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Makes of each page what the respondent sees of it. */
final class PageViews {

  private final SurveyDefinition definition;
  private final Answers answers;
  private final Offer offer;
  private final Arrangement arrangement;

  PageViews(SurveyDefinition definition, Answers answers, Shuffle shuffle) {
    this.definition = definition;
    this.answers = answers;
    this.offer = new Offer(definition, shuffle);
    this.arrangement = new Arrangement(definition, shuffle);
  }

  List<PageView> all() {
    Sight sight = new Sight(answers.variables());
    return Turns.taken(
        definition, answers, definition.pages().stream().map(page -> view(page, sight)).toList());
  }

  private PageView view(Page page, Sight sight) {
    List<QuestionView> questions =
        arrangement.of(page).stream().map(question -> view(question, answers, sight)).toList();
    boolean visible = sight.isVisible(page) && questions.stream().anyMatch(QuestionView::visible);
    Piping piping = new Piping(answers);
    String title = piping.text(page.title());
    return new PageView(page, visible, title, piping.text(page.description()), questions);
  }

  private QuestionView view(Question question, Place place, Sight sight) {
    Piping piping = new Piping(place);
    String title = piping.text(question.title());
    return new QuestionView(
        question,
        place,
        sight.isVisible(question),
        sight.isEnabled(question),
        sight.isRequired(question),
        title.isEmpty() ? question.name() : title,
        piping.text(question.description()),
        question instanceof HtmlPassage passage ? piping.html(passage.html()) : "",
        place.answer(question.key()),
        place.answer(question.commentName()).map(JsonNode::asText),
        offer.of(question, place),
        parts(question, place, sight));
  }

  private List<QuestionView.PartView> parts(Question question, Place place, Sight outer) {
    if (!(question instanceof NestedQuestion nested)) return List.of();
    boolean enabled = outer.isEnabled(question);
    return InnerPlace.of(place, nested).stream().map(inner -> part(inner, enabled)).toList();
  }

  private QuestionView.PartView part(InnerPlace place, boolean enabled) {
    Sight sight = new Sight(place.variables(), enabled);
    List<QuestionView> questions =
        place.part().questions().stream().map(inner -> view(inner, place, sight)).toList();
    String title = new Piping(place).text(place.part().title());
    return new QuestionView.PartView(place.part().key(), place.part().title(), title, questions);
  }

  static Optional<QuestionView> named(List<PageView> pages, String name) {
    return pages.stream()
        .flatMap(page -> page.questions().stream())
        .filter(question -> question.name().equals(name))
        .findFirst();
  }
}
