package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.kernel.access.Secrets;
import koe.kernel.form.FormMessage;
import koe.kernel.form.FormView;
import koe.kernel.form.SurveyForm;
import koe.kernel.json.Json;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.EntryEdit;
import koe.kernel.survey.FormAnswers;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Texts;
import koe.kernel.web.Problem;
import koe.response.intake.Definitions;
import koe.response.intake.IntakeStore;
import koe.response.intake.Link;
import koe.response.intake.Links;
import koe.response.intake.ResponseRecorder;
import koe.response.intake.Submission;

/** Walks a customer through the pages of a survey, with nothing but forms. */
@Singleton
class Questionnaire {

  private static final int NONCE_BYTES = 16;
  private static final Set<String> OWN_FIELDS =
      Set.of("koe-page", "koe-shown", "koe-nonce", "koe-lang", "step", "lang");

  private final Definitions definitions;
  private final ResponseRecorder recorder;
  private final Links links;
  private final SurveyForm form;
  private final Clock clock;

  @Inject
  Questionnaire(
      Definitions definitions,
      ResponseRecorder recorder,
      Links links,
      SurveyForm form,
      Clock clock) {
    this.definitions = definitions;
    this.recorder = recorder;
    this.links = links;
    this.form = form;
    this.clock = clock;
  }

  /** One customer on one page. */
  private record Sitting(
      Link link,
      FormPages.Visitor visitor,
      SurveyDefinition definition,
      int version,
      String language,
      String nonce,
      ObjectNode answers) {

    Texts.In texts() {
      return SurveyForm.texts(language);
    }
  }

  Response show(Link link, FormPages.Visitor visitor, MultivaluedMap<String, String> query) {
    Texts.In t = visitor.texts(link.language());
    Optional<IntakeStore.Known> known = recorder.known(link, Optional.empty());
    if (known.isPresent() && known.get().isComplete()) {
      return message(200, t, "form.answered", visitor);
    }
    if (!link.isOpen()) {
      return message(410, t, "form.over", visitor);
    }
    int version = known.map(IntakeStore.Known::version).orElse(link.version().orElseThrow());
    SurveyDefinition definition = definitions.get(link.workspace(), link.survey(), version);
    ObjectNode answers = ResponseRecorder.answers(known).deepCopy();
    preselect(definition, query, answers);
    Sitting sitting =
        new Sitting(
            link,
            visitor,
            definition,
            version,
            language(link, visitor, definition, query.getFirst("lang")),
            Secrets.random(NONCE_BYTES),
            answers);
    int page = known.map(IntakeStore.Known::page).orElse(0);
    return page(200, sitting, page, List.of());
  }

  /** {@code ?QUESTION=VALUE} chooses an answer on the page; whether it is meant, a person says. */
  private void preselect(
      SurveyDefinition definition, MultivaluedMap<String, String> query, ObjectNode answers) {
    ObjectNode chosen = Json.object();
    query.forEach(
        (name, values) ->
            definition
                .question(name)
                .flatMap(
                    question ->
                        question
                            .fromForm(values)
                            .filter(value -> question.refusal(value).isEmpty()))
                .ifPresent(value -> chosen.set(name, value)));
    answers.setAll(chosen);
  }

  private static String language(
      Link link,
      FormPages.Visitor visitor,
      SurveyDefinition definition,
      @org.jspecify.annotations.Nullable String asked) {
    List<String> spoken = definition.languages();
    if (asked != null && (spoken.contains(asked) || (spoken.isEmpty() && asked.matches("ja|en")))) {
      return asked;
    }
    Optional<String> invited = link.language().map(tag -> tag.split("-")[0]);
    if (invited.isPresent() && (spoken.isEmpty() || spoken.contains(invited.get()))) {
      return invited.get();
    }
    String negotiated = visitor.texts(Optional.empty()).tag();
    return spoken.isEmpty() || spoken.contains(negotiated) ? negotiated : spoken.get(0);
  }

  Response answer(Link link, FormPages.Visitor visitor, MultivaluedMap<String, String> fields) {
    String nonce = Optional.ofNullable(fields.getFirst("koe-nonce")).orElse("");
    if (!nonce.matches("[A-Za-z0-9_-]{22}")) {
      throw Problem.malformed("The form is incomplete. Open the link again.");
    }
    Optional<String> resume = link.isPersonal() ? Optional.empty() : Optional.of(nonce);
    Optional<IntakeStore.Known> known = recorder.known(link, resume);
    Optional<String> chosen = Optional.ofNullable(fields.getFirst("koe-lang"));
    if (known.isPresent() && known.get().isComplete()) {
      return message(200, visitor.texts(chosen.or(link::language)), "form.answered", visitor);
    }
    if (!link.isOpen()) {
      return message(410, visitor.texts(chosen.or(link::language)), "form.over", visitor);
    }
    int version = known.map(IntakeStore.Known::version).orElse(link.version().orElseThrow());
    SurveyDefinition definition = definitions.get(link.workspace(), link.survey(), version);
    String language = language(link, visitor, definition, chosen.orElse(null));
    ObjectNode answers = ResponseRecorder.answers(known).deepCopy();
    Sitting sitting = new Sitting(link, visitor, definition, version, language, nonce, answers);
    return step(sitting, fields);
  }

  private Response step(Sitting sitting, MultivaluedMap<String, String> fields) {
    Interview before = interview(sitting);
    int number = number(fields.getFirst("koe-page"), before.pages().size());
    Map<String, List<String>> answers = new LinkedHashMap<>(fields);
    OWN_FIELDS.forEach(answers::remove);
    ObjectNode given = FormAnswers.read(before.pages().get(number), answers);
    sitting
        .answers()
        .setAll(sitting.definition().changed(sitting.answers(), given, sitting.language(), clock));
    Interview interview = interview(sitting);
    PageView page = interview.pages().get(number);
    if (EntryEdit.apply(page, fields, sitting.answers())) {
      return page(200, sitting, number, List.of());
    }
    if ("back".equals(fields.getFirst("step"))) {
      return page(200, sitting, previous(interview, number), List.of());
    }
    if (hasNews(page, Optional.ofNullable(fields.getFirst("koe-shown")).orElse(""))) {
      return page(200, sitting, number, sitting.texts().get("form.news"), List.of());
    }
    List<AnswerProblem> problems = new ArrayList<>(interview.errors(page));
    if (!problems.isEmpty()) {
      return page(422, sitting, number, problems);
    }
    int next = next(interview, number);
    if (next < 0) {
      return complete(sitting, interview);
    }
    record(sitting, interview, next, false);
    return page(200, sitting, next, List.of());
  }

  /** True if an answer brought up a question on this page that the customer has not seen yet. */
  private static boolean hasNews(PageView page, String shown) {
    Set<String> seen = Arrays.stream(shown.split(" ")).collect(Collectors.toSet());
    return page.visibleQuestions().stream()
        .anyMatch(question -> !seen.contains(fieldName(question)));
  }

  private static String fieldName(QuestionView question) {
    return Integer.toHexString(question.name().hashCode());
  }

  private Response complete(Sitting sitting, Interview interview) {
    List<AnswerProblem> problems = interview.check(true);
    if (!problems.isEmpty()) {
      return page(422, sitting, pageOf(interview, problems.get(0).question()), problems);
    }
    try {
      record(sitting, interview, 0, true);
    } catch (Problem refused) {
      if (refused.status() == 409) {
        return message(200, sitting.texts(), "form.answered", sitting.visitor());
      }
      throw refused;
    }
    Texts.In t = sitting.texts();
    String own = interview.completedHtml();
    FormMessage thanks =
        own.isEmpty()
            ? FormMessage.of(t, t.get("form.thanks.title"), t.get("form.thanks.text"))
            : new FormMessage(t, t.get("form.thanks.title"), "", own, "", "");
    return form.message(200, thanks, sitting.visitor().frames());
  }

  private void record(Sitting sitting, Interview interview, int page, boolean completed) {
    ObjectNode kept = Json.object();
    sitting.answers().properties().stream()
        .filter(answer -> !answer.getValue().isNull())
        .forEach(answer -> kept.set(answer.getKey(), answer.getValue()));
    recorder.record(
        new Submission(
            sitting.link(),
            sitting.version(),
            sitting.definition(),
            interview,
            completed ? interview.accepted() : kept,
            sitting.language(),
            completed,
            Optional.empty(),
            Optional.empty(),
            sitting.link().isPersonal() ? Optional.empty() : Optional.of(sitting.nonce()),
            page,
            "page"));
  }

  private Interview interview(Sitting sitting) {
    return sitting
        .definition()
        .interview(sitting.answers(), sitting.language(), clock, respondent(sitting));
  }

  /** What stays the same for one customer: their own link, else the page that they opened. */
  private static String respondent(Sitting sitting) {
    return sitting.link().isPersonal() ? sitting.visitor().action() : sitting.nonce();
  }

  private Response page(int status, Sitting sitting, int wanted, List<AnswerProblem> problems) {
    return page(status, sitting, wanted, "", problems);
  }

  private Response page(
      int status, Sitting sitting, int wanted, String notice, List<AnswerProblem> problems) {
    Interview interview = interview(sitting);
    List<PageView> visible = interview.visiblePages();
    int number = Math.min(Math.max(wanted, 0), interview.pages().size() - 1);
    while (!interview.pages().get(number).visible() && next(interview, number) >= 0) {
      number = next(interview, number);
    }
    PageView page = interview.pages().get(number);
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put("koe-page", Integer.toString(number));
    hidden.put("koe-nonce", sitting.nonce());
    hidden.put("koe-lang", sitting.language());
    hidden.put(
        "koe-shown",
        page.visibleQuestions().stream()
            .map(Questionnaire::fieldName)
            .collect(Collectors.joining(" ")));
    FormView view =
        new FormView(
            sitting.texts(),
            sitting.language(),
            interview.title(),
            links.sender(sitting.link().workspace()),
            sitting.visitor().action(),
            sitting.definition().wording(),
            page,
            visible.indexOf(page) + 1,
            visible.size(),
            sitting.definition().hasPreviousButton() && previous(interview, number) < number,
            sitting.definition().hasProgressBar() || visible.size() > 1,
            hidden,
            notice,
            problems,
            otherLanguages(sitting));
    return form.show(status, view, sitting.visitor().frames());
  }

  private static Map<String, String> otherLanguages(Sitting sitting) {
    Map<String, String> others = new LinkedHashMap<>();
    sitting.definition().languages().stream()
        .filter(tag -> !tag.equals(sitting.language()))
        .forEach(tag -> others.put(tag, sitting.visitor().action() + "?lang=" + tag));
    return others;
  }

  private Response message(int status, Texts.In t, String key, FormPages.Visitor visitor) {
    return form.message(
        status, FormMessage.of(t, t.get(key + ".title"), t.get(key + ".text")), visitor.frames());
  }

  private static int number(@org.jspecify.annotations.Nullable String field, int pages) {
    if (field == null || !field.matches("\\d{1,4}") || Integer.parseInt(field) >= pages) {
      throw Problem.malformed("The form is incomplete. Open the link again.");
    }
    return Integer.parseInt(field);
  }

  /** The next page that is visible, or -1. */
  private static int next(Interview interview, int number) {
    for (int i = number + 1; i < interview.pages().size(); i++) {
      if (interview.pages().get(i).visible()) {
        return i;
      }
    }
    return -1;
  }

  private static int previous(Interview interview, int number) {
    for (int i = number - 1; i >= 0; i--) {
      if (interview.pages().get(i).visible()) {
        return i;
      }
    }
    return number;
  }

  private static int pageOf(Interview interview, String question) {
    for (int i = 0; i < interview.pages().size(); i++) {
      if (interview.pages().get(i).questions().stream().anyMatch(q -> q.name().equals(question))) {
        return i;
      }
    }
    return 0;
  }
}
