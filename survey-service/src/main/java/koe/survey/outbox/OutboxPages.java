package koe.survey.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.Paging;

/** The pages on which a newcomer reads what was "sent", and clicks. */
@Path("outbox")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class OutboxPages {

  private static final String SECTION = "outbox";
  private static final int SHOWN = 50;

  /** A mail's own styles and pictures, in a frame that may only open links in new windows. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " base-uri 'none'; form-action 'none';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private final Outbox outbox;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  OutboxPages(Outbox outbox, Pages pages, CurrentCaller current) {
    this.outbox = outbox;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list(
      @QueryParam("to") @DefaultValue("") String to, @QueryParam("before") String before) {
    List<CaughtMessage> found =
        outbox.list(current.workspace(), to, Paging.cursorId(before), SHOWN + 1);
    boolean more = found.size() > SHOWN;
    List<CaughtMessage> shown = more ? found.subList(0, SHOWN) : found;
    return pages.show(
        "outbox.jte",
        SECTION,
        "outbox.title",
        Map.of(
            "messages", shown,
            "to", to,
            "next", more ? shown.get(SHOWN - 1).id().toString() : ""));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  @Allowed(Role.MANAGER)
  public Response show(@PathParam("id") String id) {
    CaughtMessage message = get(id);
    return pages.showNamed("message.jte", SECTION, message.subject(), Map.of("message", message));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/html")
  @Allowed(Role.MANAGER)
  public Response html(@PathParam("id") String id) {
    String html = get(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
    return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(PagePolicy.CSP, MAIL_POLICY)
        .build();
  }

  private CaughtMessage get(String id) {
    UUID message = Paging.pathId("message", id);
    return outbox.get(current.workspace(), message);
  }
}
