package koe.survey.segment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.expression.ExpressionSyntax;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The pages of segments: which there are, and one of them with whom its filter finds. */
@Path("segments")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SegmentPages {

  private static final String SECTION = "contacts";

  private final Segments segments;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  SegmentPages(Segments segments, Pages pages, CurrentCaller current) {
    this.segments = segments;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list() {
    return pages.show(
        "segments.jte",
        SECTION,
        "segments.title",
        Map.of("segments", segments.list(current.workspace())));
  }

  /** A form that may be filled in already, by a page that knows a condition. */
  @GET
  @Path("new")
  @Allowed(Role.MANAGER)
  public Response form(
      @QueryParam("key") @DefaultValue("") String key,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("filter") @DefaultValue("") String filter) {
    return pages.show(
        "segment.jte",
        SECTION,
        "segment.new",
        model(key, name, filter, true, List.of(), found(filter)));
  }

  @GET
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("key") String key) {
    Segment segment = segments.get(current.workspace(), key);
    return pages.showNamed(
        "segment.jte",
        SECTION,
        segment.name(),
        model(key, segment.name(), segment.filter(), false, List.of(), found(segment.filter())));
  }

  /** Whom the filter finds that is being written. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response preview(@FormParam("filter") @DefaultValue("") String filter) {
    return pages.part("segment-found.jte", Map.of("found", found(filter)));
  }

  @POST
  @Path("save")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response save(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("filter") @DefaultValue("") String filter,
      @FormParam("fresh") @DefaultValue("false") boolean fresh) {
    UUID workspace = current.workspace();
    try {
      JsonBody body = JsonBody.of(Json.object().put("name", name).put("filter", filter));
      if (fresh && segments.find(workspace, key).isPresent()) {
        body.complain("key", pages.visit().t().get("segment.key.taken"));
      }
      SegmentRequest request = SegmentRequest.read(key, body);
      segments.put(workspace, key, request.name(), request.filter(), current.name());
    } catch (Problem refused) {
      return pages.refuse(
          "segment.jte",
          SECTION,
          "segment.new",
          model(key, name, filter, fresh, refused.errors(), found(filter)));
    }
    return Pages.seeOther("/surveys/segments/" + key);
  }

  @POST
  @Path("{key}/delete")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    segments.delete(current.workspace(), key, current.name());
    return Pages.seeOther("/surveys/segments");
  }

  /** Whom a filter finds, or why it cannot be read. */
  public record Found(Optional<Segments.Count> count, Optional<String> problem) {

    static Found none() {
      return new Found(Optional.empty(), Optional.empty());
    }
  }

  private Found found(String filter) {
    if (filter.isBlank()) {
      return Found.none();
    }
    try {
      SegmentFilter readable = SegmentFilter.of(filter);
      return new Found(
          Optional.of(segments.count(current.workspace(), readable)), Optional.empty());
    } catch (ExpressionSyntax wrong) {
      return new Found(Optional.empty(), Optional.of(wrong.problem()));
    }
  }

  private static Map<String, Object> model(
      String key,
      String name,
      String filter,
      boolean fresh,
      List<Problem.Detail> problems,
      Found found) {
    Map<String, Object> model = new HashMap<>();
    model.put("key", key);
    model.put("name", name);
    model.put("filter", filter);
    model.put("fresh", fresh);
    model.put("problems", problems);
    model.put("found", found);
    return model;
  }
}
