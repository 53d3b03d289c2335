package koe.feedback.taxonomy;

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
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.understanding.theme.StarterTaxonomy;
import koe.understanding.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The pages on which themes are looked at, tried and changed. */
@Path("themes")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ThemePages {

  private static final String SECTION = "feedback";

  private final Taxonomies taxonomies;
  private final ThemePreview preview;
  private final ThemeMerges merges;
  private final Jobs jobs;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  ThemePages(
      Taxonomies taxonomies,
      ThemePreview preview,
      ThemeMerges merges,
      Jobs jobs,
      Pages pages,
      CurrentCaller current) {
    this.taxonomies = taxonomies;
    this.preview = preview;
    this.merges = merges;
    this.jobs = jobs;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT})
  public Response list(@QueryParam("job") @Nullable String job) {
    UUID workspace = current.workspace();
    Optional<Job> running =
        Optional.ofNullable(job).flatMap(id -> jobs.find(workspace, Paging.id("job", id)));
    ThemeList list =
        ThemeList.of(
            taxonomies.every(workspace), merges.all(workspace), pages.visit().t().tag(), running);
    return pages.show(
        "themes.jte",
        SECTION,
        "themes.title",
        Map.of("list", list, "sectors", StarterTaxonomy.sectors()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response adopt(@FormParam("sector") @DefaultValue("") String sector) {
    if (!StarterTaxonomy.sectors().contains(sector)) {
      throw Problem.notFound("taxonomy", sector);
    }
    taxonomies.adopt(current.workspace(), sector, current.name());
    return Pages.seeOther("/feedback/themes");
  }

  @GET
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response edit(@PathParam("key") String key) {
    ThemeView theme = taxonomies.get(current.workspace(), key);
    ThemeForm form =
        new ThemeForm(
            key,
            theme.name().path("ja").asText(),
            theme.name().path("en").asText(),
            theme.parent().orElse(""),
            lines(theme, "ja"),
            lines(theme, "en"));
    return show(200, form, Optional.empty(), List.of());
  }

  private static String lines(ThemeView theme, String language) {
    StringBuilder lines = new StringBuilder();
    theme.queries().path(language).forEach(query -> lines.append(query.asText()).append('\n'));
    return lines.toString();
  }

  @POST
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response change(
      @PathParam("key") String key,
      @FormParam("step") @DefaultValue("preview") String step,
      @FormParam("nameJa") @DefaultValue("") String nameJa,
      @FormParam("nameEn") @DefaultValue("") String nameEn,
      @FormParam("parent") @DefaultValue("") String parent,
      @FormParam("ja") @DefaultValue("") String ja,
      @FormParam("en") @DefaultValue("") String en) {
    ThemeForm form = new ThemeForm(key, nameJa, nameEn, parent, ja, en);
    try {
      Theme theme = ThemeReader.read(key, form.toJson());
      if (step.equals("save")) {
        taxonomies.put(current.workspace(), theme, current.name());
        return Pages.seeOther("/feedback/themes");
      }
      return show(200, form, Optional.of(preview.run(current.workspace(), theme)), List.of());
    } catch (Problem refused) {
      return show(422, form, Optional.empty(), refused.errors());
    }
  }

  private Response show(
      int status,
      ThemeForm form,
      Optional<ThemePreview.Result> tried,
      List<Problem.Detail> problems) {
    List<ThemeView> others =
        taxonomies.all(current.workspace()).stream()
            .filter(theme -> !theme.key().equals(form.key()))
            .toList();
    Map<String, Object> model =
        Map.of("form", form, "tried", tried, "problems", problems, "others", others);
    return status == 200
        ? pages.show("theme.jte", SECTION, "theme.title", model)
        : pages.refuse("theme.jte", SECTION, "theme.title", model);
  }
}
