package koe.feedback.audit;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.feedback.taxonomy.ThemeView;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page on which people judge one comment of the sample after the other. */
@Path("audits")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class AuditPages {

  private final Audits audits;
  private final Taxonomies taxonomies;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public AuditPages(Audits audits, Taxonomies taxonomies, Pages pages, CurrentCaller current) {
    this.audits = audits;
    this.taxonomies = taxonomies;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@QueryParam("language") @DefaultValue("") String given) {
    String language = Parity.LANGUAGES.contains(given) ? given : pages.visit().t().tag();
    UUID workspace = current.workspace();
    return pages.show(
        "audits.jte",
        "feedback",
        "audits.title",
        Map.of(
            "offer", audits.next(workspace, language),
            "language", language,
            "parity", audits.parity(workspace),
            "undoable", audits.isUndoable(workspace, current.name()),
            "themes", taxonomies.all(workspace)));
  }

  @POST
  @Path("{item}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response judge(
      @PathParam("item") String id,
      @FormParam("step") @DefaultValue("judge") String step,
      @FormParam("language") @DefaultValue("ja") String language,
      @FormParam("sentiment") @DefaultValue("") String sentiment,
      @FormParam("theme") List<String> themes) {
    UUID item = Paging.pathId("item", id);
    if (step.equals("pass")) {
      audits.pass(current.workspace(), item, current.name());
      return next(language);
    }
    if (!AuditsResource.SENTIMENTS.contains(sentiment)) {
      throw Problem.invalid("/sentiment", "one of mixed, negative, neutral, positive");
    }
    List<String> known = taxonomies.all(current.workspace()).stream().map(ThemeView::key).toList();
    List<String> said = themes.stream().filter(known::contains).distinct().toList();
    audits.judge(current.workspace(), item, said, sentiment, current.name());
    return next(language);
  }

  /** Takes back what the caller judged last and offers it again. */
  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response undo(@FormParam("language") @DefaultValue("ja") String language) {
    return next(audits.undo(current.workspace(), current.name()).orElse(language));
  }

  private static Response next(String language) {
    String known = Parity.LANGUAGES.contains(language) ? language : "ja";
    return Pages.seeOther("/feedback/audits?language=" + known);
  }
}
