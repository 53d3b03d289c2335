package koe.feedback.model;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Jobs;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.understanding.language.Language;
import org.jspecify.annotations.Nullable;

/** Models of sentiment and of themes over HTTP. */
@Path("api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ModelsResource {

  private final Models models;
  private final Jobs jobs;
  private final CurrentCaller current;

  @Inject
  public ModelsResource(Models models, Jobs jobs, CurrentCaller current) {
    this.models = models;
    this.jobs = jobs;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<ModelView> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    return Listing.of(models.all(current.workspace()), limit, cursor, ModelView::id);
  }

  /** Learns sentiment or themes in the background, for one language or for both. */
  @POST
  @Path("train")
  @Allowed(Role.MANAGER)
  public Response train(byte[] body) {
    UUID workspace = current.workspace();
    Wanted wanted = Wanted.of(body);
    UUID job =
        jobs.accept(
            workspace, wanted.job(), Map.of("languages", wanted.languages(), "by", current.name()));
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/feedback/api/v1/jobs/" + job))
        .build();
  }

  private record Wanted(String job, List<String> languages) {

    static Wanted of(byte[] body) {
      List<String> all = Models.LANGUAGES.stream().map(Language::tag).toList();
      if (body.length == 0) {
        return new Wanted(ModelTraining.KIND, all);
      }
      JsonBody json = JsonBody.of(body).only("language", "kind");
      List<String> languages = json.oneOf("language", Set.copyOf(all)).map(List::of).orElse(all);
      String kind = json.oneOf("kind", Set.of("sentiment", "themes")).orElse("sentiment");
      json.orRefuse();
      return new Wanted(kind.equals("themes") ? ThemeTraining.KIND : ModelTraining.KIND, languages);
    }
  }

  /** Has a model judge from now on; a shipped one is named, and is the way back. */
  @POST
  @Path("{id}/activate")
  @Allowed(Role.MANAGER)
  public ModelView activate(@PathParam("id") String id) {
    return models.activate(current.workspace(), id, current.name());
  }
}
