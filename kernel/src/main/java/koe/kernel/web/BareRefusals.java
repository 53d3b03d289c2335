package koe.kernel.web;

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

/**
 * Puts into words what was refused with a status alone. Jersey does so with headers that it cannot
 * parse, before it asks anything of Koe's.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BareRefusals implements Filter {

  private static final int FIRST_REFUSAL = 400;

  @Inject StatusAnswer answer;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answered = (HttpServletResponse) response;
    if (!request.isAsyncStarted() && isBare(answered)) {
      answer.write(answered.getStatus(), asked.getRequestURI(), asked, answered);
    }
  }

  private static boolean isBare(HttpServletResponse response) {
    return response.getStatus() >= FIRST_REFUSAL
        && !response.isCommitted()
        && response.getContentType() == null;
  }
}
