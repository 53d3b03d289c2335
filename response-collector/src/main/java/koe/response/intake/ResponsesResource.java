package koe.response.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Open;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The public door for programs. */
@Path("api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ResponsesResource {

  public static final int MOST_BYTES = 64 << 10;

  /** What a program is told of a recorded response. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Accepted(UUID id, Instant receivedAt, Optional<String> key) {}

  private final AnswerReader reader;
  private final ResponseRecorder recorder;
  private final Weighing weighing;

  @Inject
  public ResponsesResource(AnswerReader reader, ResponseRecorder recorder, Weighing weighing) {
    this.reader = reader;
    this.recorder = recorder;
    this.weighing = weighing;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(MOST_BYTES)
  @Open
  public Response add(@HeaderParam("Idempotency-Key") String key, byte[] bytes) {
    Submission submission = reader.begun(key, bytes);
    Recorded recorded = recorder.record(weighing.weigh(submission));
    Accepted accepted = new Accepted(recorded.id(), recorded.receivedAt(), submission.resume());
    Response.ResponseBuilder response = Response.status(201).entity(accepted);
    return recorded.replayed()
        ? response.header("Idempotent-Replayed", "true").build()
        : response.build();
  }

  /** Goes on with an unfinished response, for whoever has its link and its key. */
  public Accepted goOn(String id, byte[] bytes) {
    JsonBody body = AnswerReader.read(bytes);
    body.only("token", "survey", "link", "key", "answers", "language", "completed");
    Link link = reader.link(body);
    Optional<String> resume = body.optionalText("key", 100);
    UUID response = Paging.pathId("response", id);
    IntakeStore.Known known =
        recorder
            .known(link, resume)
            .filter(one -> one.id().equals(response))
            .orElseThrow(() -> Problem.notFound("response", id));
    if (known.isComplete()) {
      throw Refusals.alreadyAnswered(known.id());
    }
    Submission submission =
        reader.submission(
            body,
            link,
            known.answers(),
            body.flag("completed").orElse(false),
            Optional.empty(),
            resume);
    Recorded recorded = recorder.record(weighing.weigh(submission));
    return new Accepted(recorded.id(), recorded.receivedAt(), Optional.empty());
  }
}
