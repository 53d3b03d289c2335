package koe.kernel.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.EntriesQuestion;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.Images;
import koe.kernel.survey.LocalizedText;
import koe.kernel.survey.PageView;
import koe.kernel.survey.Question;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.Wording;
import koe.kernel.survey.YesNoQuestion;
import koe.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One page of a survey as it is shown.
 *
 * @param t the texts of the page around the questions
 * @param language the language of the questions, which may be one that the texts do not have
 * @param look whose page it is and how it looks
 * @param notice of privacy that customers are shown, if there is one
 * @param action where the form is sent; empty in a preview
 * @param personal true if the page belongs to one person's own link
 * @param number of this page, from 1, among {@code pages} that are visible
 * @param hidden fields that come back unseen
 * @param news what is new on the page since it was last shown; may be empty
 * @param saved true if the answers so far are on disk
 * @param languages other languages to switch to, with the address of each
 * @param time that is left, where there is a limit
 */
public record FormView(
    Texts.In t,
    String language,
    String title,
    FormLook look,
    Optional<FormNotice> notice,
    String action,
    boolean personal,
    Wording wording,
    PageView page,
    int number,
    int pages,
    boolean back,
    boolean progress,
    Map<String, String> hidden,
    String news,
    boolean saved,
    List<AnswerProblem> problems,
    Map<String, String> languages,
    Optional<FormTime> time) {

  private static final Set<String> SIDE_BY_SIDE = Set.of("buttongroup", "imagepicker");

  /** Languages that are written from right to left. */
  private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

  public List<QuestionView> questions() {
    return page.visibleQuestions();
  }

  /** Whether files can be sent with the page. */
  public boolean takesFiles() {
    return asks(FileQuestion.class);
  }

  /** Whether buttons stand between the questions, which the Enter key should not press. */
  public boolean hasOtherButtons() {
    return takesFiles() || asks(EntriesQuestion.class);
  }

  private boolean asks(Class<? extends Question> kind) {
    return questions().stream()
        .flatMap(QuestionView::all)
        .anyMatch(view -> kind.isInstance(view.question()));
  }

  /** What is wrong in a form field. */
  public Optional<String> problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(AnswerProblem::detail)
        .findFirst();
  }

  /** What a question asks, to name it where it is spoken of. */
  public String titleOf(AnswerProblem problem) {
    return questions().stream()
        .flatMap(QuestionView::all)
        .filter(one -> one.field().equals(problem.field()))
        .map(QuestionView::title)
        .findFirst()
        .orElse(problem.question());
  }

  public boolean isLast() {
    return number == pages;
  }

  public boolean isPreview() {
    return action.isEmpty();
  }

  /** The foreign servers that pictures on this page come from. */
  public Set<String> pictureServers() {
    return questions().stream()
        .flatMap(question -> Pictures.of(question, language))
        .flatMap(link -> Images.origin(link).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The language of the texts around the questions, where it is another one than the questions'.
   */
  public @Nullable String aside() {
    return aside(t, language);
  }

  static @Nullable String aside(Texts.In t, String language) {
    return t.tag().equals(language.split("-")[0]) ? null : t.tag();
  }

  /** The language of a text of the survey, where it is another one than the page's. */
  public @Nullable String tongue(LocalizedText text) {
    return text.tagIn(language)
        .map(tag -> tag.equals(LocalizedText.DEFAULT) ? wording.language() : tag)
        .filter(tag -> !tag.split("-")[0].equals(language.split("-")[0]))
        .orElse(null);
  }

  /** The same for a text that Koe has, too, and gives where the author has none. */
  public @Nullable String tongueOrAside(LocalizedText own) {
    return own.in(language).isEmpty() ? aside() : tongue(own);
  }

  /** What the box of a question with choices is called: short ones stand side by side. */
  public static @Nullable String boxOfChoices(Question question, boolean nested) {
    boolean side = question instanceof YesNoQuestion || SIDE_BY_SIDE.contains(question.kind());
    return nested ? side ? "in g" : "in" : side ? "g" : null;
  }

  public String direction() {
    return direction(language);
  }

  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language.split("-")[0]) ? "rtl" : "ltr";
  }

  public String nextLabel() {
    String own = wording.next().in(language);
    return own.isEmpty() ? t.get("form.next") : own;
  }

  public String backLabel() {
    String own = wording.previous().in(language);
    return own.isEmpty() ? t.get("form.back") : own;
  }

  public String completeLabel() {
    String own = wording.complete().in(language);
    return own.isEmpty() ? t.get("form.complete") : own;
  }
}
