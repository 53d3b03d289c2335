package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short way for finished answers from programs: no thread waits for the commit. Whatever is
 * unusual or refused takes the ordinary way, through {@link ResponsesResource}, which decides.
 */
@Singleton
class FastLane {

  private final AnswerReader reader;
  private final ResponseRecorder recorder;
  private final Weighing weighing;

  @Inject
  FastLane(AnswerReader reader, ResponseRecorder recorder, Weighing weighing) {
    this.reader = reader;
    this.recorder = recorder;
    this.weighing = weighing;
  }

  /** Serves the request or hands it on. */
  void serve(HttpServletRequest request, ServletResponse response, FilterChain ordinary)
      throws IOException, ServletException {
    if (!isPlain(request)) {
      ordinary.doFilter(request, response);
      return;
    }
    int length = request.getContentLength();
    byte[] body = request.getInputStream().readNBytes(length);
    Optional<Submission> submission =
        body.length == length ? read(request, body) : Optional.empty();
    if (submission.isEmpty()) {
      ordinary.doFilter(new ReadRequest(request, body), response);
      return;
    }
    record(request, (HttpServletResponse) response, submission.get());
  }

  /** A JSON body of a known and allowed length from somebody who does not sign in. */
  private static boolean isPlain(HttpServletRequest request) {
    int length = request.getContentLength();
    return request.getMethod().equals("POST")
        && "application/json".equals(request.getContentType())
        && length > 0
        && length <= ResponsesResource.MOST_BYTES
        && request.getHeader("Content-Encoding") == null
        && request.getHeader("Authorization") == null
        && request.getHeader("Cookie") == null;
  }

  private Optional<Submission> read(HttpServletRequest request, byte[] body) {
    try {
      return Optional.of(reader.hurried(request.getHeader("Idempotency-Key"), body))
          .filter(one -> one.completed() && !one.link().isPersonal())
          .map(weighing::weigh);
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private void record(
      HttpServletRequest request, HttpServletResponse response, Submission submission) {
    // On its way out the server reads the status, and where there is none yet writes 200, perhaps
    // over one that the committing thread set meanwhile; so there is one before that thread begins.
    response.setStatus(201);
    AsyncContext answer = request.startAsync();
    // Patience ends where answers are gathered, not here.
    answer.setTimeout(0);
    var unused =
        recorder
            .recordLater(submission)
            .whenComplete((recorded, failure) -> tell(answer, recorded, failure));
  }

  private void tell(AsyncContext answer, @Nullable Recorded recorded, @Nullable Throwable failure) {
    HttpServletResponse response = (HttpServletResponse) answer.getResponse();
    try {
      if (recorded != null) {
        recorder.flow().accept();
        DirectAnswer.accepted(response, recorded);
      } else if (failure != null) {
        DirectAnswer.refused(response, failure);
        recorder.flow().refuse(response.getStatus());
      }
    } finally {
      answer.complete();
    }
  }
}
