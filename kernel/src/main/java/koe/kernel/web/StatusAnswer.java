package koe.kernel.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import koe.kernel.json.Json;

/** Says what a bare status means, to a person's browser as a page and to a program as a problem. */
@Singleton
class StatusAnswer {

  private final ProblemPage page;

  @Inject
  StatusAnswer(ProblemPage page) {
    this.page = page;
  }

  void write(int status, String uri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Response.Status named = Response.Status.fromStatusCode(status);
    Problem problem = Problem.ofStatus(status, named == null ? "Refused" : named.getReasonPhrase());
    boolean asPage = Browser.wantsPage(uri, request.getHeader("Accept"));
    response.setStatus(status);
    // Who refused may have taken back all headers.
    SecurityHeaders.set(response);
    response.setHeader(PagePolicy.CSP, PagePolicy.STRICT);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(asPage ? "text/html;charset=UTF-8" : "application/problem+json");
    String language = request.getHeader("Accept-Language");
    String body =
        asPage
            ? page.page(problem, Optional.empty(), language == null ? "" : language)
            : Json.write(problem.body(Optional.empty()));
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
