package koe.kernel.survey;

import java.util.List;

/** A page as one respondent meets it. It is passed over when none of its questions is asked. */
public record PageView(
    Page page, boolean visible, String title, String description, List<QuestionView> questions) {

  public PageView {
    questions = List.copyOf(questions);
  }

  public String name() {
    return page.name();
  }

  /** The questions that the respondent sees on this page. */
  public List<QuestionView> visibleQuestions() {
    return questions.stream().filter(QuestionView::visible).toList();
  }

  /** The same for a respondent who does not come to this page. */
  PageView passedOver() {
    return new PageView(page, false, title, description, questions);
  }
}
