package koe.survey.hook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Open;
import koe.kernel.web.Problem;
import koe.survey.distribution.Receipts;

/**
 * Mail that came back, handed over as it is by the mail server. Its proof is the mark that Koe put
 * on the message when it went out.
 */
@Path("api/v1/hooks/email/bounce")
@Singleton
public class BounceHook {

  private final Receipts receipts;

  @Inject
  BounceHook(Receipts receipts) {
    this.receipts = receipts;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Open
  public Response take(byte[] mail) {
    Bounce bounce =
        Bounce.read(mail)
            .orElseThrow(
                () -> Problem.invalid("", "a delivery status report or a complaint is expected"));
    boolean known =
        bounce.fate().isEmpty()
            || receipts.ofMail(bounce.text(), bounce.fate().get(), bounce.detail());
    if (!known) {
      throw Problem.forbidden("The report carries no mark of a message from here.");
    }
    return Response.noContent().build();
  }
}
