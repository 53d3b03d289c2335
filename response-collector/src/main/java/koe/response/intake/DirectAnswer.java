package koe.response.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.ProblemMapper;
import koe.kernel.web.SecurityHeaders;

/** Answers a program without the detour through JAX-RS, in the same words. */
final class DirectAnswer {

  private DirectAnswer() {}

  static void accepted(HttpServletResponse response, Recorded recorded) {
    if (recorded.replayed()) {
      response.setHeader("Idempotent-Replayed", "true");
    }
    write(
        response,
        201,
        "application/json",
        new ResponsesResource.Accepted(recorded.id(), recorded.receivedAt(), Optional.empty()));
  }

  static void refused(HttpServletResponse response, Throwable failure) {
    ProblemMapper.Told told = ProblemMapper.tell(failure);
    told.problem().headers().forEach(response::setHeader);
    write(
        response,
        told.problem().status(),
        "application/problem+json",
        told.problem().body(told.instance()));
  }

  private static void write(HttpServletResponse response, int status, String type, Object body) {
    byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
    SecurityHeaders.set(response);
    response.setHeader(PagePolicy.CSP, PagePolicy.STRICT);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    try {
      response.getOutputStream().write(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
