package koe.response.answer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.page.Pages;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page with everything that one customer answered. */
@Path("responses")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ResponsePages {

  private record Read(ResponseStore.Row response, ResponseStore.Asked asked) {}

  private final Database database;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  public ResponsePages(Database database, Pages pages, CurrentCaller current, Clock clock) {
    this.database = database;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@PathParam("id") String id) {
    Read read = read(Paging.pathId("response", id));
    String language = pages.visit().t().tag();
    SurveyDefinition definition = SurveyDefinition.parse(read.asked().definition());
    return pages.showNamed(
        "response.jte",
        "surveys",
        read.asked().name(),
        Map.of(
            "response", read.response(),
            "survey", read.asked().name(),
            "sheet", AnswerSheet.of(definition, read.response().answers(), language, clock)));
  }

  private Read read(UUID id) {
    return database.inWorkspace(
        current.workspace(),
        handle -> {
          ResponseStore store = handle.attach(ResponseStore.class);
          ResponseStore.Row response =
              store.find(id).orElseThrow(() -> Problem.notFound("response", id));
          return new Read(response, store.asked(response.survey(), response.version()));
        });
  }
}
