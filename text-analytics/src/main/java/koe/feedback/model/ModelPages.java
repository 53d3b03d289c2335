package koe.feedback.model;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
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
import koe.feedback.audit.Audits;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.understanding.language.Language;
import org.jspecify.annotations.Nullable;

/** The page on which models are trained, compared and chosen. */
@Path("models")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ModelPages {

  private final Models models;
  private final Audits audits;
  private final Jobs jobs;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public ModelPages(Models models, Audits audits, Jobs jobs, Pages pages, CurrentCaller current) {
    this.models = models;
    this.audits = audits;
    this.jobs = jobs;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT})
  public Response show(@QueryParam("job") @Nullable String job) {
    Optional<Job> running =
        Optional.ofNullable(job)
            .flatMap(id -> jobs.find(current.workspace(), Paging.id("job", id)));
    List<ModelView> all = models.all(current.workspace());
    return pages.show(
        "models.jte",
        "feedback",
        "models.title",
        Map.of(
            "models", all.stream().filter(model -> !model.isOfThemes()).toList(),
            "themes", all.stream().filter(ModelView::isOfThemes).toList(),
            "job", running,
            "parity", audits.parity(current.workspace())));
  }

  @POST
  @Path("train")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response train(@FormParam("kind") @Nullable String kind) {
    List<String> languages = Models.LANGUAGES.stream().map(Language::tag).toList();
    String work = "themes".equals(kind) ? ThemeTraining.KIND : ModelTraining.KIND;
    UUID job =
        jobs.accept(
            current.workspace(), work, Map.of("languages", languages, "by", current.name()));
    return Pages.seeOther("/feedback/models?job=" + job);
  }

  @POST
  @Path("{id}/activate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response activate(@PathParam("id") String id) {
    models.activate(current.workspace(), id, current.name());
    return Pages.seeOther("/feedback/models");
  }
}
