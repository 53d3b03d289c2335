package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The short way for finished answers from programs: no thread waits for the commit. Whatever is
 * unusual or refused takes the ordinary way, through {@link ResponsesResource}, which decides.
 */
@WebFilter(urlPatterns = "/api/v1/responses", asyncSupported = true)
public class FastLane implements Filter {

  @Inject AnswerReader reader;
  @Inject ResponseRecorder recorder;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (!isPlain(asked)) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = asked.getInputStream().readNBytes(asked.getContentLength());
    Optional<Submission> submission =
        body.length == asked.getContentLength() ? read(asked, body) : Optional.empty();
    if (submission.isEmpty()) {
      chain.doFilter(new ReadRequest(asked, body), response);
      return;
    }
    record(asked, submission.get());
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
          .filter(one -> one.completed() && !one.link().isPersonal());
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private void record(HttpServletRequest request, Submission submission) {
    AsyncContext answer = request.startAsync();
    // Patience ends where answers are gathered, not here.
    answer.setTimeout(0);
    var unused =
        recorder
            .recordLater(submission)
            .whenComplete((recorded, failure) -> tell(answer, recorded, failure));
  }

  private static void tell(
      AsyncContext answer, @Nullable Recorded recorded, @Nullable Throwable failure) {
    HttpServletResponse response = (HttpServletResponse) answer.getResponse();
    try {
      if (recorded != null) {
        DirectAnswer.accepted(response, recorded);
      } else if (failure != null) {
        DirectAnswer.refused(response, failure);
      }
    } finally {
      answer.complete();
    }
  }
}
