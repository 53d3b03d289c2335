package koe.feedback.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.feedback.taxonomy.ThemeView;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Audits and what they come to, over HTTP. */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AuditsResource {

  static final Set<String> SENTIMENTS = Set.of("positive", "neutral", "negative", "mixed");

  /** The comment that is next; null when all are judged. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Next(Optional<Audits.Offer> item) {}

  private final Audits audits;
  private final Taxonomies taxonomies;
  private final CurrentCaller current;

  @Inject
  public AuditsResource(Audits audits, Taxonomies taxonomies, CurrentCaller current) {
    this.audits = audits;
    this.taxonomies = taxonomies;
    this.current = current;
  }

  @GET
  @Path("parity")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Parity parity() {
    return audits.parity(current.workspace());
  }

  @GET
  @Path("audits/next")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Next next(@QueryParam("language") @DefaultValue("ja") String language) {
    if (!Parity.LANGUAGES.contains(language)) {
      throw Problem.parameter("language", "language is ja or en.");
    }
    return new Next(audits.next(current.workspace(), language));
  }

  @PUT
  @Path("audits/{item}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response judge(@PathParam("item") String id, byte[] bytes) {
    UUID item = Paging.pathId("item", id);
    JsonBody body = JsonBody.of(bytes).only("themes", "sentiment", "unclear");
    if (body.flag("unclear").orElse(false)) {
      body.orRefuse();
      audits.pass(current.workspace(), item, current.name());
      return Response.noContent().build();
    }
    Optional<String> sentiment = body.oneOf("sentiment", SENTIMENTS);
    if (!body.has("sentiment")) {
      body.complain("sentiment", "this field is needed");
    }
    if (!body.has("themes")) {
      body.complain("themes", "this field is needed");
    }
    List<String> themes = body.texts("themes", 200);
    complainOfUnknown(body, themes);
    body.orRefuse();
    audits.judge(current.workspace(), item, themes, sentiment.orElseThrow(), current.name());
    return Response.noContent().build();
  }

  private void complainOfUnknown(JsonBody body, List<String> themes) {
    List<String> known = taxonomies.all(current.workspace()).stream().map(ThemeView::key).toList();
    for (int i = 0; i < themes.size(); i++) {
      if (!known.contains(themes.get(i))) {
        body.complainAt("/themes/" + i, "there is no such theme in use");
      }
    }
  }

  @DELETE
  @Path("audits/{item}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response withdraw(@PathParam("item") String id) {
    audits.withdraw(current.workspace(), Paging.pathId("item", id));
    return Response.noContent().build();
  }
}
