package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import koe.kernel.web.Problem;
import koe.response.scrutiny.Scrutiny;

/** Where everybody passes who sends an answer: not too many at once, and programs the short way. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Turnstile implements Filter {

  private static final String RESPONSES = "/api/v1/responses";
  private static final Set<String> SENDING = Set.of("POST", "PATCH", "PUT");

  @Inject Scrutiny scrutiny;
  @Inject FastLane fastLane;
  @Inject ResponseRecorder recorder;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    String path = asked.getRequestURI().substring(asked.getContextPath().length());
    if (!SENDING.contains(asked.getMethod()) || isOfStaff(path)) {
      chain.doFilter(request, response);
      return;
    }
    Duration wait = scrutiny.meet(asked);
    if (!wait.isZero()) {
      recorder.flow().refuse(429);
      hold(wait, path, (HttpServletResponse) response);
    } else if (path.equals(RESPONSES)) {
      fastLane.serve(asked, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOfStaff(String path) {
    return (path.startsWith("/api/v1/") && !path.startsWith(RESPONSES))
        || path.startsWith("/imports")
        || path.startsWith("/suspects");
  }

  private static void hold(Duration wait, String path, HttpServletResponse response)
      throws IOException {
    Problem problem = Problem.tooMany(wait.toSeconds() + 1);
    if (path.startsWith("/api/")) {
      DirectAnswer.refused(response, problem);
      return;
    }
    problem.headers().forEach(response::setHeader);
    response.sendError(problem.status());
  }
}
