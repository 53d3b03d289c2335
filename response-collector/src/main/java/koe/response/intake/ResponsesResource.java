package koe.response.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Open;
import koe.kernel.access.Secrets;
import koe.kernel.json.Json;
import koe.kernel.json.Pointer;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The public door for programs. */
@Path("api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ResponsesResource {

  private static final long MOST_BYTES = 64 << 10;
  private static final int DEPTH = 32;
  private static final int RESUME_BYTES = 16;
  private static final String KEY = "[\\x21-\\x7e]{1,255}";

  /** What a program is told of a recorded response. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Accepted(UUID id, Instant receivedAt, Optional<String> key) {}

  private final Links links;
  private final Definitions definitions;
  private final ResponseRecorder recorder;
  private final SentFiles files;
  private final Clock clock;

  @Inject
  public ResponsesResource(
      Links links,
      Definitions definitions,
      ResponseRecorder recorder,
      SentFiles files,
      Clock clock) {
    this.files = files;
    this.links = links;
    this.definitions = definitions;
    this.recorder = recorder;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(MOST_BYTES)
  @Open
  public Response add(@HeaderParam("Idempotency-Key") String key, byte[] bytes) {
    JsonBody body = read(bytes);
    body.only(
        "token", "survey", "link", "answers", "language", "startedAt", "completed", "attributes");
    Link link = link(body);
    boolean completed = body.flag("completed").orElse(true);
    Optional<String> resume =
        completed || link.isPersonal()
            ? Optional.empty()
            : Optional.of(Secrets.random(RESUME_BYTES));
    Submission submission =
        submission(body, link, Json.object(), completed, key(key, bytes), resume);
    Recorded recorded = recorder.record(submission);
    Accepted accepted = new Accepted(recorded.id(), recorded.receivedAt(), resume);
    Response.ResponseBuilder response = Response.status(201).entity(accepted);
    return recorded.replayed()
        ? response.header("Idempotent-Replayed", "true").build()
        : response.build();
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(MOST_BYTES)
  @Open
  public Accepted goOn(@PathParam("id") String id, byte[] bytes) {
    JsonBody body = read(bytes);
    body.only("token", "survey", "link", "key", "answers", "language", "completed");
    Link link = link(body);
    Optional<String> resume = body.optionalText("key", 100);
    UUID response = Paging.pathId("response", id);
    IntakeStore.Known known =
        recorder
            .known(link, resume)
            .filter(one -> one.id().equals(response))
            .orElseThrow(() -> Problem.notFound("response", id));
    if (known.isComplete()) {
      throw ResponseRecorder.alreadyAnswered(known.id());
    }
    Submission submission =
        submission(
            body,
            link,
            known.answers(),
            body.flag("completed").orElse(false),
            Optional.empty(),
            resume);
    Recorded recorded = recorder.record(submission);
    return new Accepted(recorded.id(), recorded.receivedAt(), Optional.empty());
  }

  private static JsonBody read(byte[] bytes) {
    JsonNode json = Json.parse(bytes);
    if (depth(json) > DEPTH) {
      throw Problem.malformed("The JSON is nested deeper than " + DEPTH + " levels.");
    }
    return JsonBody.of(json);
  }

  private static int depth(JsonNode json) {
    int deepest = 0;
    for (JsonNode inner : json) {
      deepest = Math.max(deepest, depth(inner));
    }
    return json.isContainerNode() ? deepest + 1 : deepest;
  }

  private Link link(JsonBody body) {
    if (body.value("token").isPresent()) {
      String token = body.text("token", 100);
      body.orRefuse();
      return Links.accepting(links.find(token));
    }
    if (body.value("link").isPresent()) {
      body.text("survey", 40);
      Optional<UUID> survey = body.id("survey");
      String key = body.text("link", 100);
      body.orRefuse();
      return Links.accepting(
          links.findOpen(key).filter(link -> Optional.of(link.survey()).equals(survey)));
    }
    throw Problem.invalid("/token", "a token, or a survey with its link, is needed");
  }

  private static Optional<Submission.Key> key(
      @org.jspecify.annotations.Nullable String key, byte[] body) {
    if (key == null) {
      return Optional.empty();
    }
    if (!key.matches(KEY)) {
      throw Problem.malformed("Idempotency-Key is 1 to 255 visible ASCII characters.");
    }
    return Optional.of(new Submission.Key(key, Secrets.hash(body)));
  }

  private Submission submission(
      JsonBody body,
      Link link,
      JsonNode before,
      boolean completed,
      Optional<Submission.Key> key,
      Optional<String> resume) {
    SurveyDefinition definition =
        definitions.get(link.workspace(), link.survey(), link.version().orElseThrow());
    String language = language(body, link, definition);
    Optional<Instant> startedAt = body.moment("startedAt");
    Optional<ObjectNode> sent = body.object("answers");
    if (sent.isEmpty()) {
      body.complain("answers", "this field is needed");
    }
    body.object("attributes").ifPresent(attributes -> HiddenFields.check(body, attributes));
    body.orRefuse();
    ObjectNode answers = before.deepCopy();
    answers.setAll(files.known(link, definition, sent.orElseThrow()));
    Interview interview = definition.interview(answers, language, clock);
    refuse(interview.check(completed));
    return new Submission(
        HiddenFields.with(link, body),
        link.version().orElseThrow(),
        definition,
        interview,
        completed ? interview.accepted() : withoutNulls(answers),
        language,
        completed,
        startedAt,
        key,
        resume,
        0,
        "api");
  }

  static ObjectNode withoutNulls(ObjectNode answers) {
    ObjectNode kept = Json.object();
    answers.properties().stream()
        .filter(answer -> !answer.getValue().isNull())
        .forEach(answer -> kept.set(answer.getKey(), answer.getValue()));
    return kept;
  }

  private static String language(JsonBody body, Link link, SurveyDefinition definition) {
    return body.optionalText("language", 35)
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
        .or(link::language)
        .orElseGet(() -> definition.languages().stream().findFirst().orElse("ja"));
  }

  private static void refuse(List<AnswerProblem> problems) {
    if (!problems.isEmpty()) {
      throw Problem.invalid(
          problems.stream()
              .map(one -> new Problem.Detail("/answers" + Pointer.of(one.path()), one.detail()))
              .toList());
    }
  }
}
