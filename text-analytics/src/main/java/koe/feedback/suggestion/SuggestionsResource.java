package koe.feedback.suggestion;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Optional;
import koe.feedback.search.Moments;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

/** Proposed themes over HTTP. */
@Path("api/v1/themes/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SuggestionsResource {

  private final Suggestions suggestions;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  public SuggestionsResource(
      Suggestions suggestions, Workspaces workspaces, CurrentCaller current) {
    this.suggestions = suggestions;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<Suggestion> list(
      @QueryParam("survey") @Nullable String survey, @QueryParam("from") @Nullable String from) {
    ZoneId zone = workspaces.get(current.workspace()).zone();
    return new Listing<>(
        suggestions.since(
            current.workspace(),
            Optional.ofNullable(survey).map(id -> Paging.id("survey", id)),
            Optional.ofNullable(from).map(moment -> Moments.from("from", moment, zone))),
        Optional.empty());
  }
}
