package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import koe.kernel.json.Json;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.EntryEdit;
import koe.kernel.survey.FormAnswers;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;
import koe.kernel.web.Problem;
import koe.response.form.PageForm.Remark;
import koe.response.intake.Link;
import koe.response.scrutiny.Sender;

/** Walks a customer through the pages of a survey, with nothing but forms. */
@Singleton
class Questionnaire {

  private static final String BACK = "back";

  /** What the script sends while answers are given: they are kept, and the page comes again. */
  private static final String KEEP = "keep";

  private final Reception reception;
  private final Answering answering;
  private final PageForm form;
  private final Farewell farewell;
  private final Sender sender;
  private final Clock clock;

  @Inject
  Questionnaire(
      Reception reception,
      Answering answering,
      PageForm form,
      Farewell farewell,
      Sender sender,
      Clock clock) {
    this.reception = reception;
    this.answering = answering;
    this.form = form;
    this.farewell = farewell;
    this.sender = sender;
    this.clock = clock;
  }

  Response show(Link link, Visitor visitor, MultivaluedMap<String, String> query) {
    Reception.Arrival arrival = reception.receive(link, visitor);
    if (arrival.refusal().isPresent()) {
      return arrival.refusal().get();
    }
    Sitting sitting = arrival.sitting().orElseThrow();
    preselect(sitting, query);
    return form.show(sitting, arrival.page(), Remark.NONE);
  }

  /** {@code ?QUESTION=VALUE} chooses an answer on the page; whether it is meant, a person says. */
  private static void preselect(Sitting sitting, MultivaluedMap<String, String> query) {
    ObjectNode chosen = Json.object();
    query.forEach(
        (name, values) ->
            sitting
                .definition()
                .question(name)
                .flatMap(
                    question ->
                        question
                            .fromForm(values)
                            .filter(value -> question.refusal(value).isEmpty()))
                .ifPresent(value -> chosen.set(name, value)));
    sitting.answers().setAll(chosen);
  }

  Response answer(Link link, Visitor visitor, MultivaluedMap<String, String> fields) {
    String unseen = fields.getFirst(PageForm.HONEYPOT);
    if (unseen != null && !unseen.isEmpty()) {
      sender.filledHoneypot();
    }
    Reception.Arrival arrival = reception.receiveAgain(link, visitor, fields);
    return arrival.refusal().orElseGet(() -> step(arrival.sitting().orElseThrow(), fields));
  }

  private Response step(Sitting sitting, MultivaluedMap<String, String> fields) {
    Interview before = sitting.interview(clock);
    int number = number(fields.getFirst(PageForm.PAGE), before.pages().size());
    Map<String, List<String>> answers = new LinkedHashMap<>(fields);
    PageForm.OWN_FIELDS.forEach(answers::remove);
    ObjectNode given = FormAnswers.read(before.pages().get(number), answers);
    sitting
        .answers()
        .setAll(sitting.definition().changed(sitting.answers(), given, sitting.language(), clock));
    Interview interview = sitting.interview(clock);
    if (EntryEdit.apply(interview.pages().get(number), fields, sitting.answers())) {
      return keep(sitting, number);
    }
    String step = Optional.ofNullable(fields.getFirst(PageForm.STEP)).orElse("");
    if (step.equals(BACK)) {
      return keep(sitting, Walk.through(interview).before(number));
    }
    if (step.equals(KEEP)) {
      return keep(sitting, number);
    }
    return forward(
        sitting, interview, number, Optional.ofNullable(fields.getFirst(PageForm.SHOWN)));
  }

  private Response keep(Sitting sitting, int page) {
    try {
      return form.show(sitting, page, Remark.saved(answering.keep(sitting, page)));
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
  }

  private Response forward(
      Sitting sitting, Interview interview, int number, Optional<String> shown) {
    PageView page = interview.pages().get(number);
    if (PageForm.hasNews(page, shown)) {
      return form.show(sitting, number, Remark.NEWS);
    }
    List<AnswerProblem> problems = new ArrayList<>(interview.errors(page));
    if (!problems.isEmpty()) {
      return form.show(sitting, number, Remark.wrong(problems));
    }
    OptionalInt next = Walk.through(interview).after(number);
    return next.isPresent() ? keep(sitting, next.getAsInt()) : complete(sitting, interview);
  }

  private Response complete(Sitting sitting, Interview interview) {
    List<AnswerProblem> problems = interview.check(true);
    if (!problems.isEmpty()) {
      int page = Walk.through(interview).of(problems.get(0).question());
      return form.show(sitting, page, Remark.wrong(problems));
    }
    try {
      answering.finish(sitting, interview);
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
    return farewell.thanks(sitting, interview);
  }

  /** Another tab or device was quicker. */
  private Response answeredMeanwhile(Sitting sitting, Problem refused) {
    if (refused.status() != 409) {
      throw refused;
    }
    return farewell.say(
        200, sitting.texts(), sitting.company().look(), "form.answered", sitting.visitor());
  }

  private static int number(@org.jspecify.annotations.Nullable String field, int pages) {
    if (field == null || !field.matches("\\d{1,4}") || Integer.parseInt(field) >= pages) {
      throw Problem.malformed("The form is incomplete. Open the link again.");
    }
    return Integer.parseInt(field);
  }
}
