package koe.survey.distribution;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.Paging;
import koe.survey.channel.Message;

/** A distribution's message as one contact would get it. */
@Path("distributions/{id: [0-9a-f-]{36}}/preview")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class InvitationPreviewPages {

  /** The mail's own styles, in a frame that does nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " base-uri 'none'; form-action 'none'; sandbox";

  private final InvitationPreview preview;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  InvitationPreviewPages(InvitationPreview preview, Pages pages, CurrentCaller current) {
    this.preview = preview;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show(
      @PathParam("id") String id, @QueryParam("contact") @DefaultValue("") String contact) {
    Message message = message(id, contact);
    String frame =
        "/surveys/distributions/"
            + id
            + "/preview/html?contact="
            + URLEncoder.encode(contact, StandardCharsets.UTF_8);
    return pages.show(
        "invitation-preview.jte",
        "distributions",
        "preview.message",
        Map.of("id", id, "contact", contact, "message", message, "frame", frame));
  }

  @GET
  @Path("html")
  @Allowed(Role.MANAGER)
  public Response html(
      @PathParam("id") String id, @QueryParam("contact") @DefaultValue("") String contact) {
    return Response.ok(message(id, contact).html(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(PagePolicy.CSP, POLICY)
        .build();
  }

  private Message message(String id, String contact) {
    UUID distribution = Paging.pathId("distribution", id);
    return preview.of(current.workspace(), distribution, contact.strip());
  }
}
