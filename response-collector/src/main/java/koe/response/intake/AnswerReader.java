package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import koe.kernel.access.Secrets;
import koe.kernel.json.Json;
import koe.kernel.json.Pointer;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what a program sent, and holds it against the definition behind its link. */
@Singleton
public class AnswerReader {

  private static final int DEPTH = 32;
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final Links links;
  private final Definitions definitions;
  private final SentFiles files;
  private final Clock clock;

  @Inject
  AnswerReader(Links links, Definitions definitions, SentFiles files, Clock clock) {
    this.files = files;
    this.links = links;
    this.definitions = definitions;
    this.clock = clock;
  }

  /** A new response, finished or not. */
  Submission begun(@Nullable String key, byte[] bytes) {
    return begun(key, bytes, links::findOpen);
  }

  /**
   * The same for whoever is in a hurry: the link may be as it was a moment ago. What is refused
   * here is to be read again with {@link #begun(String, byte[])}.
   */
  Submission hurried(@Nullable String key, byte[] bytes) {
    return begun(key, bytes, links::believed);
  }

  private Submission begun(
      @Nullable String key, byte[] bytes, Function<String, Optional<Link>> open) {
    JsonBody body = read(bytes);
    body.only(
        "token", "survey", "link", "answers", "language", "startedAt", "completed", "attributes");
    Link link = link(body, open);
    boolean completed = body.flag("completed").orElse(true);
    Optional<Submission.Key> once = key(key, bytes);
    Optional<String> resume =
        completed ? Optional.empty() : Optional.of(GoingOn.key(link, sentBy(body), once));
    return submission(body, link, Json.object(), completed, once, resume);
  }

  static JsonBody read(byte[] bytes) {
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

  Link link(JsonBody body) {
    return link(body, links::findOpen);
  }

  private Link link(JsonBody body, Function<String, Optional<Link>> open) {
    Optional<Link> found;
    if (body.value("token").isPresent()) {
      String token = body.text("token", 100);
      body.orRefuse();
      found = links.find(token);
    } else if (body.value("link").isPresent()) {
      body.text("survey", 40);
      Optional<UUID> survey = body.id("survey");
      String key = body.text("link", 100);
      body.orRefuse();
      found = open.apply(key).filter(link -> Optional.of(link.survey()).equals(survey));
    } else if (body.value("key").isPresent()) {
      String key = body.text("key", 100);
      body.orRefuse();
      found = links.find(GoingOn.link(key));
    } else {
      throw Problem.invalid("/token", "a token, or a survey with its link, is needed");
    }
    return Links.accepting(found);
  }

  /** The token or the key of an open link, as it was sent. */
  private static String sentBy(JsonBody body) {
    return body.text(body.has("token") ? "token" : "link", 100);
  }

  private static Optional<Submission.Key> key(@Nullable String key, byte[] body) {
    if (key == null) {
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      throw Problem.malformed("Idempotency-Key is 1 to 255 visible ASCII characters.");
    }
    return Optional.of(new Submission.Key(key, Secrets.hash(body)));
  }

  /**
   * Holds answers against the definition behind their link.
   *
   * @param before the answers given so far
   * @throws Problem 422 with a pointer to every answer that the definition does not allow
   */
  public Submission submission(
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
        .filter(tag -> LANGUAGE.matcher(tag).matches())
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
