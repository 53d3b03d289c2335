package koe.survey.hook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import koe.kernel.access.Open;
import koe.kernel.app.Environment;
import koe.kernel.web.Problem;
import koe.survey.channel.ChannelBook;
import koe.survey.distribution.Meaning;
import koe.survey.distribution.Receipts;
import koe.survey.distribution.Refusals;
import org.jspecify.annotations.Nullable;

/** Receipts and answers of text messages, signed by the provider. */
@Path("api/v1/hooks/twilio")
@Singleton
public class TwilioHooks {

  private static final String NOTHING_TO_SAY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";

  private final Receipts receipts;
  private final Refusals refusals;
  private final ChannelBook book;
  private final String url;

  @Inject
  TwilioHooks(Receipts receipts, Refusals refusals, ChannelBook book, Environment environment) {
    this.receipts = receipts;
    this.refusals = refusals;
    this.book = book;
    this.url = environment.url();
  }

  @POST
  @Path("status")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Open
  public Response status(
      @HeaderParam("X-Twilio-Signature") @Nullable String signed,
      @Context UriInfo uri,
      MultivaluedMap<String, String> fields) {
    check(signed, "status", uri, fields);
    String sid = first(fields, "MessageSid");
    String code = first(fields, "ErrorCode");
    switch (first(fields, "MessageStatus")) {
      case "delivered", "read" -> receipts.ofProvider(sid, Receipts.Fate.DELIVERED, "");
      case "undelivered" -> receipts.ofProvider(sid, fate(code), "undelivered " + code);
      case "failed" -> receipts.ofProvider(sid, Receipts.Fate.REJECTED, "failed " + code);
      default -> {
        // queued, sending, sent: nothing is certain yet
      }
    }
    return Response.noContent().build();
  }

  /** Numbers that are unknown, landlines, or blocked by their owner are not written to again. */
  private static Receipts.Fate fate(String code) {
    return switch (code) {
      case "30003", "30005", "30006", "21610", "21614" -> Receipts.Fate.BOUNCED;
      default -> Receipts.Fate.REJECTED;
    };
  }

  @POST
  @Path("inbound")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Open
  public Response inbound(
      @HeaderParam("X-Twilio-Signature") @Nullable String signed,
      @Context UriInfo uri,
      MultivaluedMap<String, String> fields) {
    check(signed, "inbound", uri, fields);
    String text = first(fields, "Body");
    refusals.hear("sms", first(fields, "From"), text, Meaning.of(text));
    return Response.ok(NOTHING_TO_SAY, "text/xml").build();
  }

  private void check(
      @Nullable String signed, String path, UriInfo uri, MultivaluedMap<String, String> fields) {
    String query = uri.getRequestUri().getRawQuery();
    String called =
        url + "/surveys/api/v1/hooks/twilio/" + path + (query == null ? "" : "?" + query);
    boolean right =
        signed != null
            && book.all().stream()
                .flatMap(settings -> settings.twilio().stream())
                .map(account -> new TwilioSignature(account.token()))
                .anyMatch(one -> one.isRight(signed, called, fields));
    if (!right) {
      throw Problem.forbidden("The signature is not the provider's.");
    }
  }

  private static String first(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("");
  }
}
