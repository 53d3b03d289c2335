package koe.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import koe.kernel.json.Json;

/** Where the container sends its own refusals, so that they look like Koe's. */
@WebServlet(urlPatterns = ContainerErrors.PATH, asyncSupported = true)
public class ContainerErrors extends HttpServlet {

  static final String PATH = "/container-error";
  private static final long serialVersionUID = 1;

  @Inject transient ProblemPage page;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer known ? known : 404;
    Response.Status named = Response.Status.fromStatusCode(status);
    Problem problem = Problem.ofStatus(status, named == null ? "Refused" : named.getReasonPhrase());
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean asPage = Browser.wantsPage(String.valueOf(uri), request.getHeader("Accept"));
    response.setStatus(status);
    response.setHeader(PagePolicy.CSP, PagePolicy.STRICT);
    response.setContentType(asPage ? "text/html;charset=UTF-8" : "application/problem+json");
    String language = request.getHeader("Accept-Language");
    String body =
        asPage
            ? page.page(problem, Optional.empty(), language == null ? "" : language)
            : Json.write(problem.body(Optional.empty()));
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
