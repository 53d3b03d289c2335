package koe.survey.distribution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page on which a distribution is changed, also one that is under way. */
@Path("distributions/{id: [0-9a-f-]{36}}/edit")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class DistributionEditPages {

  private static final String PAGE = "distribution-edit.jte";
  private static final String SECTION = "distributions";
  private static final String TITLE = "distribution.edit.title";

  private final Distributions distributions;
  private final DistributionEditor editor;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  DistributionEditPages(
      Distributions distributions, DistributionEditor editor, Pages pages, CurrentCaller current) {
    this.distributions = distributions;
    this.editor = editor;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, SECTION, TITLE, Map.of("form", form(id), "problems", List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response save(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    DistributionEditForm form = form(id);
    ObjectNode change = form.change(fields);
    String revision = fields.getFirst("revision");
    try {
      editor.change(
          current.workspace(),
          form.view().id(),
          revision == null ? null : "\"" + revision + "\"",
          JsonBody.of(change),
          current.name());
    } catch (Problem refused) {
      return pages.refuse(
          PAGE, SECTION, TITLE, Map.of("form", form.typed(change), "problems", List.of(refused)));
    }
    return Pages.seeOther("/surveys/distributions/" + form.view().id());
  }

  private DistributionEditForm form(String id) {
    UUID known = Paging.pathId("distribution", id);
    return DistributionEditForm.of(
        distributions.view(current.workspace(), known), pages.visit().formats().zone());
  }
}
