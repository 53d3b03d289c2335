package koe.survey.distribution;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.app.Environment;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.survey.channel.ChannelBook;
import koe.survey.channel.SmsText;
import koe.survey.definition.Surveys;

/** The pages of distributions: see whom one reaches, launch it, watch the funnel. */
@Path("distributions")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class DistributionPages {

  private static final String SECTION = "distributions";
  private static final int SHOWN = 100;

  private final Distributions distributions;
  private final Surveys surveys;
  private final Doubts doubts;
  private final DryRun dryRun;
  private final ChannelBook book;
  private final Pages pages;
  private final CurrentCaller current;
  private final String url;

  @Inject
  DistributionPages(
      Distributions distributions,
      Surveys surveys,
      Doubts doubts,
      DryRun dryRun,
      ChannelBook book,
      Pages pages,
      CurrentCaller current,
      Environment environment) {
    this.distributions = distributions;
    this.surveys = surveys;
    this.doubts = doubts;
    this.dryRun = dryRun;
    this.book = book;
    this.pages = pages;
    this.current = current;
    this.url = environment.url();
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list() {
    UUID workspace = current.workspace();
    List<DistributionView> shown =
        distributions.list(workspace, Optional.empty(), SHOWN).stream()
            .map(one -> distributions.view(workspace, one.id()))
            .toList();
    return pages.show(
        "distributions.jte", SECTION, "distributions.title", Map.of("distributions", shown));
  }

  /** How a text travels as SMS, while it is written. */
  @POST
  @Path("measure")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response measure(MultivaluedMap<String, String> fields) {
    Optional<String> language = Optional.ofNullable(fields.getFirst("language"));
    String body =
        Optional.ofNullable(fields.getFirst("body" + language.map(tag -> "." + tag).orElse("")))
            .orElse("");
    String channel = Optional.ofNullable(fields.getFirst("channel")).orElse("");
    String filled = body.contains("{link}") ? body : body + "\n{link}";
    SmsText text = SmsText.of(filled.replace("{link}", url + "/r/" + "x".repeat(22)));
    int longest = book.of(current.workspace()).longestText();
    boolean shown = channel.equals("sms") && !body.isBlank();
    return pages.part("sms-measure.jte", Map.of("text", text, "shown", shown, "longest", longest));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    UUID workspace = current.workspace();
    Distribution distribution = distributions.get(workspace, id(id));
    Map<String, Object> model = new HashMap<>();
    model.put("distribution", distributions.view(workspace, distribution.id()));
    model.put("survey", surveys.get(workspace, distribution.survey()));
    model.put("link", distribution.linkKey().map(key -> new OpenLink(url, key)));
    model.put(
        "dryRun",
        distribution.status().equals("draft")
            ? Optional.of(dryRun.run(workspace, distribution.id(), 0, SHOWN))
            : Optional.empty());
    model.put(
        "invitations",
        distribution.isOpen()
            ? List.of()
            : distributions.invitations(workspace, distribution.id(), Optional.empty(), SHOWN));
    model.put("doubts", doubts.list(workspace, distribution.id(), Optional.empty(), SHOWN));
    return pages.showNamed("distribution.jte", SECTION, distribution.name(), model);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/resolve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response resolve(
      @PathParam("id") String id,
      @FormParam("invitation") @DefaultValue("") String invitation,
      @FormParam("reminder") @DefaultValue("0") String reminder,
      @FormParam("outcome") @DefaultValue("") String outcome) {
    doubts.resolve(
        current.workspace(),
        id(id),
        new Doubts.Place(
            Paging.pathId("invitation", invitation),
            reminder.matches("[1-9]") ? Integer.parseInt(reminder) : 0),
        outcome.equals("again"),
        current.name());
    return Pages.seeOther("/surveys/distributions/" + id);
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/{step: launch|pause|resume|cancel}")
  @Allowed(Role.MANAGER)
  public Response move(@PathParam("id") String id, @PathParam("step") String step) {
    UUID workspace = current.workspace();
    switch (step) {
      case "launch" -> distributions.launch(workspace, id(id), current.name());
      case "pause" -> distributions.pause(workspace, id(id), current.name());
      case "resume" -> distributions.resume(workspace, id(id), current.name());
      default -> distributions.cancel(workspace, id(id), current.name());
    }
    return Pages.seeOther("/surveys/distributions/" + id);
  }

  private static UUID id(String id) {
    return Paging.pathId("distribution", id);
  }
}
