package koe.it.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The web site of a company that asks its visitors, at an address that is not Koe's. */
final class ShopSite implements AutoCloseable {

  private final HttpServer server;
  private volatile String page = "";
  private volatile String policy = "";

  private ShopSite(HttpServer server) {
    this.server = server;
  }

  static ShopSite start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ShopSite site = new ShopSite(server);
      server.createContext("/", site::answer);
      server.start();
      return site;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** From now on the site is this page, under this content security policy. */
  void show(String html, String contentSecurityPolicy) {
    page = html;
    policy = contentSecurityPolicy;
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals("/")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
