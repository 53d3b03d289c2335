package koe.response.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The responses of a survey as a list to read on from. */
@Path("responses")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ResponseListPages {

  private static final int SHOWN = 50;

  /** Where in the list to go on: behind the last response that was shown. */
  private record Mark(Instant at, UUID id) {

    private static final Mark NEWEST =
        new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static Mark of(String text) {
      int cut = text.indexOf('_');
      if (text.isEmpty()) return NEWEST;
      try {
        Instant at = Instant.parse(text.substring(0, Math.max(cut, 0)));
        return new Mark(at, UUID.fromString(text.substring(cut + 1)));
      } catch (DateTimeException | IllegalArgumentException wrong) {
        throw Problem.malformed("before is not a mark of this list.");
      }
    }

    static String after(List<ResponseListStore.Summary> found) {
      if (found.size() <= SHOWN) return "";
      ResponseListStore.Summary last = found.get(SHOWN - 1);
      return last.receivedAt() + "_" + last.id();
    }
  }

  private final Database database;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public ResponseListPages(Database database, Pages pages, CurrentCaller current) {
    this.database = database;
    this.pages = pages;
    this.current = current;
  }

  /** The newest first. */
  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response list(
      @QueryParam("survey") @DefaultValue("") String survey,
      @QueryParam("before") @DefaultValue("") String before) {
    UUID of = Paging.id("survey", survey);
    Mark mark = Mark.of(before);
    return database.inWorkspace(
        current.workspace(),
        handle -> {
          ResponseListStore store = handle.attach(ResponseListStore.class);
          String name = store.surveyName(of).orElseThrow(() -> Problem.notFound("survey", survey));
          return shown(of, name, store.newest(of, mark.at(), mark.id(), SHOWN + 1));
        });
  }

  private Response shown(UUID survey, String name, List<ResponseListStore.Summary> found) {
    return pages.showNamed(
        "responses.jte",
        "surveys",
        name,
        Map.of(
            "survey",
            survey,
            "name",
            name,
            "responses",
            found.subList(0, Math.min(SHOWN, found.size())),
            "next",
            Mark.after(found)));
  }
}
