package koe.dashboard.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The page on which is said how scores are read beside the published one. */
@Path("numbers/style")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class StylePages {

  private static final String PAGE = "style.jte";
  private static final String SECTION = "numbers";
  private static final String TITLE = "style.title";
  private static final String ADDRESS = "/numbers/style";

  private final StyleReader reader;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  StylePages(StyleReader reader, Pages pages, CurrentCaller current) {
    this.reader = reader;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show() {
    return pages.show(PAGE, SECTION, TITLE, model(""));
  }

  private Map<String, Object> model(String complaint) {
    Map<String, Object> model = new HashMap<>();
    model.put("style", reader.style(current.workspace()));
    model.put("complaint", complaint);
    return model;
  }

  /** Takes the cut-offs and what is usual; a line without a name is none. */
  @POST
  @Allowed(Role.MANAGER)
  public Response put(
      @FormParam("promotersFrom") @DefaultValue("") String promotersFrom,
      @FormParam("detractorsTo") @DefaultValue("") String detractorsTo,
      @FormParam("name") List<String> names,
      @FormParam("language") List<String> languages,
      @FormParam("value") List<String> values,
      @FormParam("source") List<String> sources) {
    ObjectNode body = Json.object();
    number(body, "promotersFrom", promotersFrom);
    number(body, "detractorsTo", detractorsTo);
    ArrayNode baselines = body.putArray("baselines");
    for (int at = 0; at < names.size(); at++) {
      if (!names.get(at).isBlank()) {
        ObjectNode one = baselines.addObject().put("name", names.get(at).strip());
        one.put("language", at(languages, at));
        one.put("source", at(sources, at));
        number(one, "value", at(values, at));
      }
    }
    try {
      reader.put(current.caller(), ResponseStyle.read(JsonBody.of(body)));
      return Pages.seeOther(ADDRESS);
    } catch (Problem refused) {
      return pages.refuse(PAGE, SECTION, TITLE, model(pages.visit().t().get("style.refused")));
    }
  }

  /** What is no number stays a text, for the reader to refuse. */
  private static void number(ObjectNode body, String name, String text) {
    if (text.matches("-?[0-9]{1,3}([.][0-9]{1,2})?")) {
      body.put(name, new BigDecimal(text));
    } else {
      body.put(name, text);
    }
  }

  private static String at(List<String> texts, int place) {
    return place < texts.size() ? texts.get(place).strip() : "";
  }
}
