package koe.response.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.response.intake.AnswerReader;
import koe.response.intake.Definitions;
import koe.response.intake.IntakeStore;
import koe.response.intake.Link;
import koe.response.intake.Links;
import koe.response.intake.PublicDoor;
import koe.response.intake.Recorded;
import koe.response.intake.ResponseRecorder;
import koe.response.intake.Submission;
import koe.response.intake.Weighing;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a program made for Formbricks sends, as an answer through the survey's open link.
 */
@Singleton
class ForeignDoor {

  private static final int SECRET_BYTES = 16;
  private static final String TOTAL = "_total";

  private final Database door;
  private final Links links;
  private final Definitions definitions;
  private final AnswerReader reader;
  private final ResponseRecorder recorder;
  private final Weighing weighing;
  private final Clock clock;

  @Inject
  ForeignDoor(
      @PublicDoor Database door,
      Links links,
      Definitions definitions,
      AnswerReader reader,
      ResponseRecorder recorder,
      Weighing weighing,
      Clock clock) {
    this.door = door;
    this.links = links;
    this.definitions = definitions;
    this.reader = reader;
    this.recorder = recorder;
    this.weighing = weighing;
    this.clock = clock;
  }

  /** What stands behind an environment and a survey there. */
  private record Target(String key, Link link, JsonNode elements, SurveyDefinition definition) {}

  /** Records a new response; the id with which it goes on if it is not finished. */
  String begin(String environment, @Nullable String key, byte[] bytes) {
    JsonBody body = JsonBody.of(bytes);
    String survey = body.text("surveyId", 64);
    boolean finished = finished(body);
    body.object("data").ifPresentOrElse(data -> {}, () -> body.complain("data", "Required"));
    body.orRefuse();
    Target target =
        target(
            door.atTheGate(
                    handle -> handle.attach(StandInStore.class).standingFor(environment, survey))
                .orElseThrow(() -> Problem.notFound("survey", survey)));
    Optional<String> secret =
        finished ? Optional.empty() : Optional.of(Secrets.random(SECRET_BYTES));
    Submission submission =
        reader.submission(
            ours(body, target),
            target.link(),
            Json.object(),
            finished,
            once(key, body, bytes),
            secret);
    Recorded recorded = recorder.record(weighing.weigh(submission));
    return secret
        .map(one -> new ContinuedId(recorded.id(), one, target.key()).text())
        .orElse(recorded.id().toString());
  }

  private static boolean finished(JsonBody body) {
    Optional<Boolean> finished = body.flag("finished");
    if (body.value("finished").isEmpty()) {
      body.complain("finished", "Required");
    }
    return finished.orElse(false);
  }

  /** A single-use id stands for one response, however often it is sent. */
  private static Optional<Submission.Key> once(@Nullable String key, JsonBody body, byte[] bytes) {
    return Optional.ofNullable(key)
        .filter(text -> text.matches("[\\x21-\\x7e]{1,255}"))
        .or(
            () ->
                body.optionalText("singleUseId", 200)
                    .filter(id -> !id.isBlank())
                    .map(id -> "formbricks:" + id))
        .map(text -> new Submission.Key(text, Secrets.hash(bytes)));
  }

  private Target target(StandInStore.Found found) {
    Link link = Links.accepting(links.findOpen(found.linkKey()));
    return new Target(
        found.linkKey(),
        link,
        found.elements(),
        definitions.get(link.workspace(), link.survey(), link.version().orElseThrow()));
  }

  /** The same answer in Koe's own form. */
  private JsonBody ours(JsonBody body, Target target) {
    ForeignData data =
        ForeignData.of(
            target.definition(), target.elements(), body.object("data").orElseGet(Json::object));
    ObjectNode ours = Json.object();
    ours.set("answers", data.answers());
    body.optionalText("language", 35)
        .filter(language -> !language.equals("default"))
        .ifPresent(language -> ours.put("language", language));
    ObjectNode attributes = ours.putObject("attributes");
    data.others().properties().forEach(one -> keep(attributes, one.getKey(), one.getValue()));
    body.object("hiddenFields")
        .ifPresent(
            hidden ->
                hidden.properties().forEach(one -> keep(attributes, one.getKey(), one.getValue())));
    JsonNode meta = body.node().path("meta");
    for (String about : new String[] {"source", "action"}) {
      keep(attributes, about, meta.path(about));
    }
    // What follows the question mark may be meant for that page alone.
    keep(attributes, "url", text(meta.path("url").asText().replaceFirst("[?#].*$", "")));
    keep(attributes, "userId", body.node().path("userId"));
    JsonNode total = body.node().path("ttc").path(TOTAL);
    if (total.isNumber() && total.asLong() > 0 && total.asLong() < 86_400_000L) {
      ours.put("startedAt", clock.instant().minusMillis(total.asLong()).toString());
    }
    return JsonBody.of(ours);
  }

  private static JsonNode text(String text) {
    return Json.mapper().getNodeFactory().textNode(text);
  }

  private static void keep(ObjectNode attributes, String name, JsonNode value) {
    if (value.isArray()) {
      keep(
          attributes,
          name,
          text(String.join(", ", Json.mapper().convertValue(value, String[].class))));
    } else if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
      attributes.set(name, value);
    }
  }

  /** Goes on with a response that was begun here. */
  void goOn(String environment, String id, byte[] bytes) {
    JsonBody body = JsonBody.of(bytes);
    boolean finished = body.flag("finished").orElse(false);
    body.object("data");
    body.orRefuse();
    ContinuedId continued =
        ContinuedId.read(id).orElseThrow(() -> Problem.notFound("response", id));
    Target target =
        target(
            door.atTheGate(
                    handle -> handle.attach(StandInStore.class).at(environment, continued.link()))
                .orElseThrow(() -> Problem.notFound("response", id)));
    Optional<String> secret = Optional.of(continued.secret());
    IntakeStore.Known known =
        recorder
            .known(target.link(), secret)
            .filter(one -> one.id().equals(continued.response()))
            .orElseThrow(() -> Problem.notFound("response", id));
    if (known.isComplete()) {
      throw Problem.malformed("Response is already finished");
    }
    Submission submission =
        reader.submission(
            ours(body, target), target.link(), known.answers(), finished, Optional.empty(), secret);
    recorder.record(weighing.weigh(submission));
  }
}
