package koe.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;

/** What Koe answered to a call. */
public record Reply(String call, HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public String type() {
    return header("Content-Type").orElse("");
  }

  public JsonNode json() {
    return Json.parse(response.body());
  }

  public UUID id() {
    return UUID.fromString(json().path("id").asText());
  }

  /** Insists on a status; what came instead is told with its body. */
  public Reply expect(int status) {
    assertThat(status()).as("%s: %s", call, text()).isEqualTo(status);
    return this;
  }
}
