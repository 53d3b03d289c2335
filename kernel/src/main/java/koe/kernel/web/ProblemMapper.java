package koe.kernel.web;

import com.zaxxer.hikari.pool.HikariPool;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.kernel.db.Ids;
import koe.kernel.json.MalformedJson;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns every failure into a problem that says what is wrong and what to do, never how Koe is made.
 * An unexpected one is logged under an id that the caller sees.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context @Nullable HttpHeaders headers;
  @Context @Nullable UriInfo uri;
  @Inject ProblemPage page;

  /**
   * What a caller is told of a failure.
   *
   * @param instance under which the log knows it, if it was unexpected
   */
  public record Told(Problem problem, Optional<String> instance) {}

  @Override
  public Response toResponse(Throwable failure) {
    Told told = tell(failure);
    return page.response(told.problem(), told.instance(), wantsPage(), languages());
  }

  /** Puts a failure into words for its caller, and logs it if nobody expected it. */
  public static Told tell(Throwable failure) {
    Optional<Problem> known = problem(failure);
    if (known.isPresent()) {
      return new Told(known.get(), Optional.empty());
    }
    String id = Ids.next().toString();
    LOG.log(Level.SEVERE, "unexpected failure " + id, failure);
    Problem unexpected = Problem.ofStatus(500, "Something went wrong inside Koe");
    return new Told(unexpected, Optional.of("urn:uuid:" + id));
  }

  private boolean wantsPage() {
    return uri != null
        && headers != null
        && Browser.wantsPage(uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT));
  }

  private String languages() {
    String accepted = headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    return accepted == null ? "" : accepted;
  }

  static Optional<Problem> problem(Throwable failure) {
    if (failure instanceof Problem known) {
      return Optional.of(known);
    }
    if (failure instanceof MalformedJson malformed) {
      return Optional.of(Problem.malformed(malformed.pointer(), malformed.detail()));
    }
    if (failure instanceof WebApplicationException refused) {
      return Optional.of(ofContainer(refused));
    }
    if (failure instanceof IOException) {
      return Optional.of(Problem.malformed("The body ended before it was complete."));
    }
    if (isUnavailable(failure)) {
      return Optional.of(Problem.unavailable());
    }
    Throwable cause = failure.getCause();
    return cause == null || cause == failure ? Optional.empty() : problem(cause);
  }

  private static Problem ofContainer(WebApplicationException refused) {
    Response response = refused.getResponse();
    Problem problem =
        Problem.ofStatus(response.getStatus(), response.getStatusInfo().getReasonPhrase());
    String allow = response.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow);
  }

  /** SQLSTATE class 08 is a lost connection, 57 an ended server, 53 one that is full. */
  private static boolean isUnavailable(Throwable failure) {
    if (failure instanceof ConnectionException
        || failure instanceof HikariPool.PoolInitializationException) {
      return true;
    }
    if (!(failure instanceof SQLException refused)) {
      return false;
    }
    String state = refused.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57");
  }
}
