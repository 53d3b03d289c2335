package koe.response.system;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.page.Pages;
import koe.response.intake.ResponseRecorder;

/** The page that shows administrators how the intake is. */
@Path("system")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SystemPages {

  /** What is stored of the workspace. */
  public record Stored(long lastHour, long lastDay, Instant since) {}

  private final ResponseRecorder recorder;
  private final Database database;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;
  private final Instant started;

  @Inject
  public SystemPages(
      ResponseRecorder recorder,
      Database database,
      Pages pages,
      CurrentCaller current,
      Clock clock) {
    this.recorder = recorder;
    this.database = database;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
    this.started = clock.instant();
  }

  @GET
  @Allowed(Role.ADMIN)
  public Response show() {
    return pages.show(
        "system.jte",
        "system",
        "system.title",
        Map.of(
            "flow", recorder.flow(),
            "waiting", recorder.waiting(),
            "room", recorder.room(),
            "stored",
                new Stored(received(Duration.ofHours(1)), received(Duration.ofDays(1)), started)));
  }

  private long received(Duration last) {
    Instant since = clock.instant().minus(last);
    return database.inWorkspace(
        current.workspace(),
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from survey.survey s
                    join response.response r on (r.workspace, r.survey) = (s.workspace, s.id)
                    where r.received_at >= :since""")
                .bind("since", since)
                .mapTo(long.class)
                .one());
  }
}
