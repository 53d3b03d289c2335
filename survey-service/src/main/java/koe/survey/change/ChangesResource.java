package koe.survey.change;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.Paging;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;

/** What publishing the draft would do to comparability, over HTTP. */
@Path("api/v1/surveys/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ChangesResource {

  private final Surveys surveys;
  private final DraftChanges drafts;
  private final CurrentCaller current;

  @Inject
  public ChangesResource(Surveys surveys, DraftChanges drafts, CurrentCaller current) {
    this.surveys = surveys;
    this.drafts = drafts;
    this.current = current;
  }

  /** The newest version against the published one; nothing is changed by a first version. */
  @GET
  @Allowed({Role.MANAGER, Role.VIEWER})
  public ObjectNode changes(
      @PathParam("id") String id, @QueryParam("language") @DefaultValue("en") String language) {
    SurveyView survey = surveys.get(current.workspace(), Paging.pathId("survey", id));
    Changes changes = drafts.of(current.workspace(), survey, language);
    ObjectNode json = Json.object().put("from", survey.published().orElse(null));
    json.put("to", survey.version()).put("comparable", changes.isComparable());
    ArrayNode all = json.putArray("changes");
    changes.all().forEach(change -> all.add(json(change)));
    return json;
  }

  private static ObjectNode json(Change change) {
    return Json.object()
        .put("question", change.question())
        .put("kind", change.kind().key())
        .put("effect", change.effect().key())
        .put("from", change.from())
        .put("to", change.to());
  }
}
