package koe.survey.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** A provider that takes messages over HTTP, and what its answers mean. */
final class Provider {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int LONGEST_DETAIL = 300;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * @param id finds the provider's id of the message in a good answer
   */
  Delivery post(HttpRequest request, Function<HttpResponse<String>, String> id) {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return read(answer, id);
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return new Delivery(Delivery.Outcome.TRY_LATER, "the provider cannot be reached");
    } catch (IOException unknown) {
      return new Delivery(
          Delivery.Outcome.UNKNOWN, "the provider did not answer: " + unknown.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Delivery(Delivery.Outcome.UNKNOWN, "the sender was stopped while sending");
    }
  }

  private static Delivery read(
      HttpResponse<String> answer, Function<HttpResponse<String>, String> id) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return Delivery.accepted(id.apply(answer));
    }
    String body = answer.body();
    String detail = status + " " + body.substring(0, Math.min(body.length(), LONGEST_DETAIL));
    if (status == 429 || status == 503) {
      return new Delivery(Delivery.Outcome.TRY_LATER, detail);
    }
    return new Delivery(
        status / 100 == 4 ? Delivery.Outcome.REFUSED : Delivery.Outcome.UNKNOWN, detail);
  }
}
