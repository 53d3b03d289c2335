package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.form.FormNotice;
import koe.kernel.form.FormView;
import koe.kernel.form.SurveyForm;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;
import koe.kernel.survey.QuestionView;

/** One page of a survey as the form that comes back with its answers. */
@Singleton
class PageForm {

  static final String PAGE = "koe-page";
  static final String NONCE = "koe-nonce";
  static final String LANGUAGE = "koe-lang";
  static final String VERSION = "koe-version";
  static final String NOTICE = "koe-notice";
  static final String SHOWN = "koe-shown";
  static final String STEP = "step";

  /** A field that no person sees; programs that fill in everything give themselves away. */
  static final String HONEYPOT = "koe-website";

  /** What the form sends beside the answers. */
  static final Set<String> OWN_FIELDS =
      Set.of(
          PAGE, NONCE, LANGUAGE, VERSION, NOTICE, SHOWN, STEP, HONEYPOT, FileQuestion.DROP, "lang");

  private final SurveyForm form;
  private final Clock clock;

  @Inject
  PageForm(SurveyForm form, Clock clock) {
    this.form = form;
    this.clock = clock;
  }

  /**
   * What is said above the questions.
   *
   * @param news a further question came up
   * @param saved the answers so far are on disk
   */
  record Remark(boolean news, boolean saved, List<AnswerProblem> problems) {
    static final Remark NONE = new Remark(false, false, List.of());
    static final Remark NEWS = new Remark(true, false, List.of());

    Remark saved(boolean nowSaved) {
      return new Remark(news, nowSaved, problems);
    }

    static Remark wrong(List<AnswerProblem> problems) {
      return new Remark(false, false, problems);
    }
  }

  Response show(Sitting sitting, int wanted, Remark remark) {
    Interview interview = sitting.interview(clock);
    Walk walk = Walk.through(interview);
    int number = walk.at(wanted);
    PageView page = interview.pages().get(number);
    List<PageView> visible = interview.visiblePages();
    Timing timing = sitting.timing().at(number, clock.instant());
    Optional<FormNotice> notice = FormNotice.of(sitting.company().branding(), sitting.language());
    FormView view =
        new FormView(
            sitting.texts(),
            sitting.language(),
            interview.title(),
            sitting.company().look(),
            notice,
            sitting.visitor().action(),
            sitting.link().isPersonal(),
            sitting.definition().wording(),
            page,
            visible.indexOf(page) + 1,
            visible.size(),
            canGoBack(sitting) && walk.before(number) < number,
            sitting.definition().hasProgressBar() || visible.size() > 1,
            hidden(sitting, number, page, notice),
            remark.news() ? sitting.texts().get("form.news") : "",
            remark.saved(),
            remark.problems(),
            otherLanguages(sitting),
            timing.shown(sitting.definition(), page.page(), clock.instant()));
    return form.show(remark.problems().isEmpty() ? 200 : 422, view, sitting.visitor().frames());
  }

  /** Back to a page of limited time there is no way: its time would begin anew. */
  private static boolean canGoBack(Sitting sitting) {
    return sitting.definition().hasPreviousButton() && !sitting.definition().hasTimedPages();
  }

  private static Map<String, String> hidden(
      Sitting sitting, int number, PageView page, Optional<FormNotice> notice) {
    Map<String, String> hidden = hidden(sitting, number, notice);
    hidden.put(SHOWN, shown(page).map(PageForm::fieldName).collect(Collectors.joining(" ")));
    return hidden;
  }

  /** What every form of a sitting sends back unseen. */
  static Map<String, String> hidden(Sitting sitting, int number, Optional<FormNotice> notice) {
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put(PAGE, Integer.toString(number));
    hidden.put(NONCE, sitting.nonce());
    hidden.put(LANGUAGE, sitting.language());
    hidden.put(VERSION, Integer.toString(sitting.version()));
    notice.ifPresent(one -> hidden.put(NOTICE, Integer.toString(one.version())));
    return hidden;
  }

  /** True if an answer brought up a question on this page that the customer has not seen yet. */
  static boolean hasNews(PageView page, Optional<String> shown) {
    Set<String> seen = Arrays.stream(shown.orElse("").split(" ")).collect(Collectors.toSet());
    return shown(page).anyMatch(question -> !seen.contains(fieldName(question)));
  }

  /** All that is asked on the page, inside entries and rows too. */
  private static Stream<QuestionView> shown(PageView page) {
    return page.visibleQuestions().stream().flatMap(PageForm::withInner);
  }

  private static Stream<QuestionView> withInner(QuestionView question) {
    return Stream.concat(
        Stream.of(question),
        question.parts().stream()
            .flatMap(part -> part.visibleQuestions().stream())
            .flatMap(PageForm::withInner));
  }

  private static String fieldName(QuestionView question) {
    return Integer.toHexString(question.field().hashCode());
  }

  static Map<String, String> otherLanguages(Sitting sitting) {
    Map<String, String> others = new LinkedHashMap<>();
    String action = sitting.visitor().action();
    String language = action + (action.contains("?") ? "&" : "?") + "lang=";
    sitting.definition().languages().stream()
        .filter(tag -> !tag.equals(sitting.language()))
        .forEach(tag -> others.put(tag, language + tag));
    return others;
  }
}
