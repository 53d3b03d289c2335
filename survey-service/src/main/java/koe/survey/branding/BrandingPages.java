package koe.survey.branding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.form.Branding;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspace;

/** The page on which a company says how its customers see it. */
@Path("branding")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class BrandingPages {

  private static final String TEMPLATE = "branding.jte";
  private static final String SECTION = "surveys";
  private static final String TITLE = "branding.title";
  private static final long MOST_BYTES = 2 << 20;
  private static final List<String> LANGUAGES = List.of("ja", "en");

  private final Brandings brandings;
  private final BrandingPreview preview;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  BrandingPages(Brandings brandings, BrandingPreview preview, Pages pages, CurrentCaller current) {
    this.brandings = brandings;
    this.preview = preview;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show() {
    Brandings.Revised kept = brandings.get(current.workspace());
    return pages.show(
        TEMPLATE, SECTION, TITLE, model(typed(kept.branding()), kept.branding(), List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response save(MultivaluedMap<String, String> fields) {
    Branding kept = brandings.get(current.workspace()).branding();
    try {
      BrandingRequest request = BrandingRequest.read(JsonBody.of(json(fields, kept)));
      brandings.put(current.workspace(), request, null, current.name());
    } catch (Problem refused) {
      if (refused.status() != 422) {
        throw refused;
      }
      Map<String, String> typed = new HashMap<>();
      fields.forEach((name, values) -> typed.put(name, values.get(0)));
      return pages.refuse(TEMPLATE, SECTION, TITLE, model(typed, kept, refused.errors()));
    }
    return Pages.seeOther("/surveys/branding?saved");
  }

  /** The customer's page as it looks now. */
  @GET
  @Path("preview")
  @Allowed(Role.MANAGER)
  public Response preview() {
    return look(brandings.get(current.workspace()).branding(), Optional.empty());
  }

  /** The customer's page as it would look; what is not valid yet is left out. */
  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response preview(MultivaluedMap<String, String> fields) {
    Branding kept = brandings.get(current.workspace()).branding();
    try {
      BrandingRequest request = BrandingRequest.read(JsonBody.of(json(fields, kept)));
      return look(request.wanted(), request.logo().map(Logo::data));
    } catch (Problem refused) {
      if (refused.status() != 422) {
        throw refused;
      }
      return look(kept, Optional.empty());
    }
  }

  private Response look(Branding branding, Optional<String> picture) {
    Visit visit = pages.visit();
    String sender = visit.workspace().map(Workspace::name).orElse("");
    return preview.show(sender, branding, picture, visit.t().tag());
  }

  private static Map<String, Object> model(
      Map<String, String> typed, Branding kept, List<Problem.Detail> problems) {
    return Map.of(
        "typed",
        typed,
        "logo",
        kept.logo().map(hash -> BrandingRequest.LOGOS + hash).orElse(""),
        "version",
        kept.privacy().map(Branding.PrivacyNotice::version).orElse(0),
        "problems",
        problems);
  }

  private static Map<String, String> typed(Branding branding) {
    Map<String, String> typed = new HashMap<>();
    branding.colour().ifPresent(colour -> typed.put("colour", colour));
    branding.redirect().ifPresent(redirect -> typed.put("redirect", redirect));
    typed.put("hosts", String.join("\n", branding.hosts()));
    branding.thanks().forEach((language, text) -> typed.put("thanks-" + language, text));
    branding
        .privacy()
        .ifPresent(
            notice -> {
              notice.text().forEach((language, text) -> typed.put("privacy-" + language, text));
              notice.url().ifPresent(url -> typed.put("url", url));
            });
    return typed;
  }

  /** The form as the API would be sent it; texts in languages that it does not show stay. */
  private static ObjectNode json(MultivaluedMap<String, String> fields, Branding kept) {
    ObjectNode json = kept.toJson();
    put(json, "colour", fields.getFirst("colour"));
    put(json, "redirect", fields.getFirst("redirect"));
    kept.logo().ifPresent(hash -> json.put("logo", BrandingRequest.LOGOS + hash));
    if (fields.containsKey("no-logo")) {
      json.remove("logo");
    }
    given(fields, "logo").ifPresent(data -> json.put("logo", data));
    json.putArray("hosts");
    given(fields, "hosts").stream()
        .flatMap(hosts -> hosts.lines().map(String::strip).filter(host -> !host.isEmpty()))
        .forEach(host -> json.withArray("/hosts").add(host));
    ObjectNode privacy = json.withObject("/privacy");
    put(privacy, "url", fields.getFirst("url"));
    for (String language : LANGUAGES) {
      put(json.withObject("/thanks"), language, fields.getFirst("thanks-" + language));
      put(privacy.withObject("/text"), language, fields.getFirst("privacy-" + language));
    }
    return json;
  }

  private static Optional<String> given(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).filter(text -> !text.isBlank());
  }

  private static void put(
      ObjectNode json, String key, @org.jspecify.annotations.Nullable String text) {
    if (text == null || text.isBlank()) {
      json.remove(key);
    } else {
      json.put(key, text.strip().replace("\r\n", "\n"));
    }
  }
}
