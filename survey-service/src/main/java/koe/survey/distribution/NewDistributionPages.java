package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
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
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;
import koe.survey.segment.Segments;

/** The page on which a distribution is made; what is refused is shown beside what was written. */
@Path("distributions/new")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class NewDistributionPages {

  private static final int SHOWN = 200;
  private static final String PAGE = "distribution-new.jte";
  private static final String SECTION = "distributions";
  private static final String TITLE = "distribution.new.title";

  private final Distributions distributions;
  private final Surveys surveys;
  private final Segments segments;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  NewDistributionPages(
      Distributions distributions,
      Surveys surveys,
      Segments segments,
      Pages pages,
      CurrentCaller current) {
    this.distributions = distributions;
    this.surveys = surveys;
    this.segments = segments;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response form(@QueryParam("survey") @DefaultValue("") String survey) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putSingle("survey", survey);
    return pages.show(PAGE, SECTION, TITLE, content(written(fields), List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response create(MultivaluedMap<String, String> fields) {
    DistributionForm form = written(fields);
    try {
      UUID id =
          distributions.create(
              current.workspace(),
              DistributionRequest.read(JsonBody.of(form.request())),
              current.name());
      return Pages.seeOther("/surveys/distributions/" + id);
    } catch (Problem refused) {
      return pages.refuse(PAGE, SECTION, TITLE, content(form, refused.errors()));
    }
  }

  private DistributionForm written(MultivaluedMap<String, String> fields) {
    return new DistributionForm(fields, pages.visit().formats().zone(), pages.visit().t().tag());
  }

  private Map<String, Object> content(DistributionForm form, List<Problem.Detail> problems) {
    List<SurveyView> open =
        surveys.list(current.workspace(), Optional.empty(), SHOWN).stream()
            .filter(one -> one.status().equals("open"))
            .toList();
    Map<String, Object> content = new HashMap<>();
    content.put("surveys", open);
    content.put("segments", segments.list(current.workspace()));
    content.put("form", form);
    content.put("problems", problems);
    return content;
  }
}
