package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.survey.channel.Message;

/** {@code POST /distributions/{id}/preview}: the message as one contact would get it. */
@Singleton
@Path("api/v1/distributions/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationPreviewResource {

  private static final int LONGEST_KEY = 200;

  private final InvitationPreview preview;
  private final CurrentCaller current;

  @Inject
  InvitationPreviewResource(InvitationPreview preview, CurrentCaller current) {
    this.preview = preview;
    this.current = current;
  }

  /** A message that was written and not sent. */
  public record Written(String channel, String to, String subject, String text, String html) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Written write(@PathParam("id") String id, byte[] body) {
    JsonBody json = JsonBody.of(body).only("contact");
    String contact = json.text("contact", LONGEST_KEY);
    json.orRefuse();
    Message message = preview.of(current.workspace(), Paging.pathId("distribution", id), contact);
    return new Written(
        message.channel(), message.to(), message.subject(), message.text(), message.html());
  }
}
