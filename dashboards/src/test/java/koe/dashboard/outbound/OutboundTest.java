package koe.dashboard.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {

  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private String at;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/elsewhere")) {
            exchange.getResponseHeaders().add("Location", "http://" + at + "/");
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] body = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(path.equals("/busy") ? 429 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    try (Outbound outbound = new Outbound(Set.of(at))) {
      assertThat(outbound.post("http://" + at + "/elsewhere", Map.of(), "{}").status())
          .isEqualTo(302);
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void of_a_long_answer_the_beginning_is_kept() {
    try (Outbound outbound = new Outbound(Set.of(at))) {
      Outbound.Answer answer = outbound.post("http://" + at + "/busy", Map.of(), "{}");
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.detail()).hasSize(500);
      assertThat(answer.retryAfter()).hasValue("7");
    }
  }

  /** The first look finds an open address, every later one the machine itself. */
  private static final class Rebinding implements DnsResolver {

    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      String address = looks.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1";
      return new InetAddress[] {InetAddress.getByName(address)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @Test
  void a_name_that_leads_elsewhere_when_it_is_sent_to_is_refused_then() {
    try (Outbound outbound = new Outbound(Set.of(), new Rebinding())) {
      outbound.check("https://rebinding.example/");
      Outbound.Answer answer = outbound.post("https://rebinding.example/", Map.of(), "{}");
      assertThat(answer.detail()).contains("not on the open internet");
      assertThat(calls).hasValue(0);
    }
  }
}
