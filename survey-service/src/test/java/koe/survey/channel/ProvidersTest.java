package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests to Twilio and LINE in the form that they document, and what their answers mean. */
class ProvidersTest {

  private static Message message(String channel, String to, String text) {
    return new Message(
        channel, new UUID(1, 2), "invitation.1@koe", Optional.empty(), to, "", text, "", Map.of());
  }

  private static SmsChannel sms(ProviderStub stub) {
    return new SmsChannel(
        Optional.of(
            new TwilioAccount(
                stub.url(),
                "AC1",
                "secret",
                "+81312345678",
                "https://koe.example.jp",
                660,
                Destinations.ANYWHERE)));
  }

  @Test
  void an_sms_is_the_form_that_twilio_documents() {
    try (ProviderStub stub = new ProviderStub(201, Map.of(), "{\"sid\": \"SM42\"}")) {
      String text = "ご意見を & お聞かせください 100%+α\nhttps://koe.example.jp/r/abc";
      Delivery delivery = sms(stub).send(message("sms", "+819012345678", text));
      assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.ACCEPTED);
      assertThat(delivery.providerId()).contains("SM42");
      ProviderStub.Request request = stub.requests().get(0);
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
      assertThat(request.headers())
          .containsEntry("Content-Type", "application/x-www-form-urlencoded")
          .containsEntry(
              "Authorization",
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString("AC1:secret".getBytes(StandardCharsets.UTF_8)));
      Map<String, String> fields =
          Arrays.stream(request.body().split("&"))
              .map(field -> field.split("=", 2))
              .collect(
                  Collectors.toMap(
                      field -> field[0],
                      field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
      assertThat(fields)
          .containsOnly(
              Map.entry("To", "+819012345678"),
              Map.entry("From", "+81312345678"),
              Map.entry("Body", text),
              Map.entry(
                  "StatusCallback", "https://koe.example.jp/surveys/api/v1/hooks/twilio/status"));
    }
  }

  @ParameterizedTest
  @CsvSource({"660,ACCEPTED", "661,REFUSED"})
  void what_is_longer_than_the_provider_takes_is_not_sent(int length, Delivery.Outcome outcome) {
    try (ProviderStub stub = new ProviderStub(201, Map.of(), "{\"sid\": \"SM1\"}")) {
      Delivery delivery = sms(stub).send(message("sms", "+819012345678", "声".repeat(length)));
      assertThat(delivery.outcome()).isEqualTo(outcome);
      assertThat(stub.requests()).hasSize(outcome == Delivery.Outcome.ACCEPTED ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,UNREACHABLE",
    "401,REFUSED",
    "429,TRY_LATER",
    "503,TRY_LATER",
    "500,UNKNOWN",
    "502,UNKNOWN"
  })
  void an_answer_is_a_definite_no_or_a_doubt(int status, Delivery.Outcome outcome) {
    try (ProviderStub stub = new ProviderStub(status, Map.of(), "{\"code\": 21610}")) {
      assertThat(sms(stub).send(message("sms", "+819012345678", "hello")).outcome())
          .isEqualTo(outcome);
    }
  }

  @Test
  void a_line_message_is_pushed_with_a_key_that_makes_repeating_harmless() {
    Map<String, String> headers = Map.of("X-Line-Request-Id", "request-1");
    try (ProviderStub stub = new ProviderStub(200, headers, "{}")) {
      LineChannel line = new LineChannel(Optional.of("token"), stub.url());
      Message message = message("line", "U1", "ご意見をお聞かせください");
      assertThat(line.send(message).providerId()).contains("request-1");
      line.send(message);
      ProviderStub.Request request = stub.requests().get(0);
      assertThat(request.path()).isEqualTo("/v2/bot/message/push");
      assertThat(request.headers()).containsEntry("Authorization", "Bearer token");
      JsonNode body = Json.read(request.body());
      assertThat(body.path("to").asText()).isEqualTo("U1");
      assertThat(body.path("messages").path(0).path("text").asText()).isEqualTo("ご意見をお聞かせください");
      String key = request.headers().getOrDefault("X-Line-Retry-Key", "");
      assertThat(UUID.fromString(key)).isNotNull();
      assertThat(stub.requests().get(1).headers()).containsEntry("X-Line-Retry-Key", key);
    }
  }

  @Test
  void a_line_message_that_was_taken_before_is_accepted() {
    try (ProviderStub stub = new ProviderStub(409, Map.of(), "{\"message\": \"accepted\"}")) {
      LineChannel line = new LineChannel(Optional.of("token"), stub.url());
      assertThat(line.send(message("line", "U1", "a")).outcome())
          .isEqualTo(Delivery.Outcome.ACCEPTED);
    }
  }
}
