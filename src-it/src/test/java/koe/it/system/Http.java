package koe.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Calls to one Koe, as somebody with an API token or as nobody. */
public final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final String JSON = "application/json";

  private final URI base;
  private final Map<String, String> headers;

  private Http(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  static Http asNobody(URI base) {
    return new Http(base, Map.of());
  }

  /** The same calls with a token. */
  public Http as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same calls with one more header. */
  public Http with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Http(base, more);
  }

  public Reply get(String path) {
    return send("GET", path, Optional.empty(), BodyPublishers.noBody());
  }

  public Reply delete(String path) {
    return send("DELETE", path, Optional.empty(), BodyPublishers.noBody());
  }

  public Reply post(String path) {
    return send("POST", path, Optional.empty(), BodyPublishers.noBody());
  }

  public Reply post(String path, Object json) {
    return send("POST", path, Optional.of(JSON), BodyPublishers.ofString(json.toString()));
  }

  public Reply put(String path, Object json) {
    return send("PUT", path, Optional.of(JSON), BodyPublishers.ofString(json.toString()));
  }

  public Reply patch(String path, Object json) {
    return send("PATCH", path, Optional.of(JSON), BodyPublishers.ofString(json.toString()));
  }

  public Reply post(String path, String type, BodyPublisher body) {
    return send("POST", path, Optional.of(type), body);
  }

  /** A form as a browser sends it. */
  public Reply submit(String path, Map<String, String> fields) {
    String form =
        String.join(
            "&",
            fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .toList());
    return send(
        "POST",
        path,
        Optional.of("application/x-www-form-urlencoded"),
        BodyPublishers.ofString(form));
  }

  /** Any method with any body. */
  public Reply send(String method, String path, Optional<String> type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofMinutes(2))
            .method(method, body);
    headers.forEach(request::header);
    type.ifPresent(one -> request.header("Content-Type", one));
    try {
      return new Reply(
          method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
