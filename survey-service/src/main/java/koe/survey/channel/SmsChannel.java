package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;

/** Text messages over a Twilio-compatible HTTP interface. */
@Singleton
public class SmsChannel implements Channel {

  /** No valid number, blocked by its owner, no mobile number. */
  private static final Pattern NOBODY_THERE =
      Pattern.compile("^400 .*\"code\":\\s*(21211|21610|21614)\\b");

  private final ChannelBook book;
  private final Provider provider = new Provider();

  @Inject
  SmsChannel(ChannelBook book) {
    this.book = book;
  }

  public SmsChannel(Optional<TwilioAccount> account) {
    this(
        ChannelBook.always(
            new ChannelSettings(
                MailSettings.of(SmtpAddress.plain("localhost", 25, "koe@localhost")),
                account,
                Optional.empty(),
                Optional.empty())));
  }

  @Override
  public Delivery send(Message message) {
    TwilioAccount at = book.of(message.workspace()).twilio().orElseThrow();
    SmsText text = SmsText.of(message.text());
    if (text.characters() > at.longest()) {
      return new Delivery(
          Delivery.Outcome.REFUSED,
          text.characters() + " characters; the provider takes " + at.longest());
    }
    // Java remembers where a name leads for longer than the moment until the connection.
    Optional<String> closed = at.within().refusal(at.url());
    if (closed.isPresent()) {
      return new Delivery(Delivery.Outcome.TRY_LATER, closed.get());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", message.to());
    fields.put("From", at.from());
    fields.put("Body", message.text());
    fields.put("StatusCallback", at.callback() + "/surveys/api/v1/hooks/twilio/status");
    Delivery delivery = provider.post(request(at, fields), answer -> sid(answer.body()));
    boolean nobody =
        delivery.outcome() == Delivery.Outcome.REFUSED
            && NOBODY_THERE.matcher(delivery.detail()).find();
    return nobody ? new Delivery(Delivery.Outcome.UNREACHABLE, delivery.detail()) : delivery;
  }

  private static HttpRequest request(TwilioAccount at, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    String password = at.account() + ":" + at.token();
    return HttpRequest.newBuilder(
            URI.create(at.url() + "/2010-04-01/Accounts/" + at.account() + "/Messages.json"))
        .timeout(Provider.ANSWER)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8)))
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String sid(String body) {
    try {
      return Json.parse(body.getBytes(StandardCharsets.UTF_8)).path("sid").asText();
    } catch (MalformedJson unreadable) {
      return "";
    }
  }
}
