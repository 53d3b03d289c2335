package koe.kernel.page;

import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.text.Formats;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.Templates;
import koe.kernel.workspace.Workspace;
import koe.kernel.workspace.Workspaces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows the pages of a module inside the frame that all pages share. */
@RequestScoped
public class Pages {

  /** Remembers the language that a person switched to. */
  public static final String LANGUAGE_COOKIE = "koe_lang";

  /** Remembers the look that a person switched to. */
  public static final String LOOK_COOKIE = "koe_look";

  @Inject Templates templates;
  @Inject CurrentCaller current;
  @Inject Workspaces workspaces;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "koe.module.texts", defaultValue = "koe.kernel.texts")
  String bundle;

  @Inject
  @ConfigProperty(name = "koe.catcher", defaultValue = "false")
  boolean catcher;

  /**
   * A page of the module.
   *
   * @param section the entry of the navigation that it belongs to
   * @param title the key of its title
   */
  public Response show(String template, String section, String title, Map<String, ?> model) {
    Visit visit = visit();
    return page(200, template, section, visit.t().get(title), visit, model);
  }

  /** As {@link #show}, with a title that is a name and not a key. */
  public Response showNamed(String template, String section, String title, Map<String, ?> model) {
    return page(200, template, section, title, visit(), model);
  }

  /** The same page again because what was sent is not valid; nothing that was typed is lost. */
  public Response refuse(String template, String section, String title, Map<String, ?> model) {
    Visit visit = visit();
    return page(422, template, section, visit.t().get(title), visit, model);
  }

  /** A part of a page, without the frame. */
  public Response part(String template, Map<String, ?> model) {
    return html(200, templates.render(template, withVisit(visit(), model)));
  }

  /** After a form: go and see what came of it. */
  public static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private Response page(
      int status,
      String template,
      String section,
      String title,
      Visit visit,
      Map<String, ?> model) {
    String body = templates.render(template, withVisit(visit, model));
    Content content = output -> output.writeContent(body);
    Map<String, Object> frame =
        Map.of(
            "visit", visit,
            "title", title,
            "section", section,
            "look", cookie(LOOK_COOKIE).flatMap(Look::of).orElse(Look.SYSTEM),
            "content", content);
    return html(status, templates.renderKernel("frame.jte", frame));
  }

  private static Map<String, Object> withVisit(Visit visit, Map<String, ?> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("visit", visit);
    return all;
  }

  private static Response html(int status, String page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page)
        .build();
  }

  public Visit visit() {
    Optional<Workspace> workspace = current.known().map(Caller::workspace).map(workspaces::get);
    Language language = language(workspace);
    ZoneId zone = workspace.map(Workspace::zone).orElse(ZoneId.of("Asia/Tokyo"));
    return new Visit(
        Texts.of(bundle).in(language),
        new Formats(language, zone),
        current.known(),
        workspace,
        path(),
        catcher);
  }

  private Language language(Optional<Workspace> workspace) {
    String accepted = request.getHeader("Accept-Language");
    Optional<String> chosen = cookie(LANGUAGE_COOKIE);
    if (chosen.isEmpty() && accepted == null) {
      chosen = workspace.map(Workspace::language);
    }
    return Language.negotiate(chosen, accepted == null ? "" : accepted);
  }

  private Optional<String> cookie(String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private String path() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
