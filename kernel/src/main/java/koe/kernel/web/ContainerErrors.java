package koe.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the container sends its own refusals, so that they look like Koe's. */
@WebServlet(urlPatterns = ContainerErrors.PATH, asyncSupported = true)
public class ContainerErrors extends HttpServlet {

  static final String PATH = "/container-error";
  private static final long serialVersionUID = 1;

  @Inject transient StatusAnswer answer;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer known ? known : 404;
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    answer.write(status, String.valueOf(uri), request, response);
  }
}
