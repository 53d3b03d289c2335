package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The pages on which a manager says what becomes a task. */
@Path("rules")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class RulePages {

  private static final String SECTION = "tasks";
  private static final int SHOWN = 500;

  private final Rules rules;
  private final RuleTrial trial;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  RulePages(Rules rules, RuleTrial trial, Pages pages, CurrentCaller current) {
    this.rules = rules;
    this.trial = trial;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list() {
    return pages.show(
        "rules.jte",
        SECTION,
        "rules.title",
        Map.of("rules", rules.list(current.workspace(), Optional.empty(), SHOWN)));
  }

  @GET
  @Path("new")
  @Allowed(Role.MANAGER)
  public Response blank() {
    return show(RuleForm.blank(), Optional.empty(), "");
  }

  @GET
  @Path("edit/{key}")
  @Allowed(Role.MANAGER)
  public Response edit(@PathParam("key") String key) {
    return show(RuleForm.of(rules.get(current.workspace(), key)), Optional.empty(), "");
  }

  private Response show(RuleForm form, Optional<RuleTrial.Outcome> tried, String complaint) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("tried", tried);
    model.put("complaint", complaint);
    model.put("people", rules.people(current.workspace()));
    return complaint.isEmpty()
        ? pages.show("rule.jte", SECTION, "rules.title", model)
        : pages.refuse("rule.jte", SECTION, "rules.title", model);
  }

  /** Tries or saves; what was put together row by row becomes an expression on the way. */
  @POST
  @Allowed(Role.MANAGER)
  public Response save(MultivaluedMap<String, String> fields) {
    RuleForm form = RuleForm.read(fields);
    boolean onlyTry = "try".equals(fields.getFirst("do"));
    try {
      ObjectNode body = form.toJson();
      RuleRequest request = RuleRequest.read(JsonBody.of(body));
      String key = RuleRequest.key(form.key());
      if (onlyTry) {
        return show(form, Optional.of(trial.attempt(current.workspace(), request.when())), "");
      }
      rules.put(current.workspace(), key, request, null, current.name());
      return Pages.seeOther("/rules");
    } catch (Problem refused) {
      return show(form, Optional.empty(), complaint(refused));
    }
  }

  private String complaint(Problem refused) {
    String pointer = refused.errors().isEmpty() ? "" : refused.errors().get(0).pointer();
    String field = pointer.substring(pointer.lastIndexOf('/') + 1);
    String text =
        switch (field) {
          case "key",
              "name",
              "when",
              "dueIn",
              "notify",
              "assignee",
              "team",
              "attribute",
              "holdOut",
              "dailyCap" ->
              "rule.refused." + field;
          default -> "rule.refused";
        };
    return pages.visit().t().get(text);
  }

  @POST
  @Path("edit/{key}/delete")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    rules.delete(current.workspace(), key, current.name());
    return Pages.seeOther("/rules");
  }
}
