package koe.dashboard.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import koe.kernel.web.PublicAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends to servers of others. A name is looked up once, all its addresses are looked at, and the
 * connection goes to one of just these: what the name leads to a moment later does not matter.
 * Redirects are answers, and are not followed.
 */
public final class Outbound implements AutoCloseable {

  private static final Timeout PATIENCE = Timeout.ofSeconds(10);
  private static final int MOST_READ = 64 * 1024;
  private static final int SHOWN = 500;

  private final Set<String> trusted;
  private final DnsResolver names;
  private final CloseableHttpClient open;
  private final CloseableHttpClient inside;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "koe-outbound-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param trusted hosts with ports inside the company's own network that may be called
   */
  public Outbound(Set<String> trusted) {
    this(trusted, org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE);
  }

  Outbound(Set<String> trusted, DnsResolver names) {
    this.trusted = Set.copyOf(trusted);
    this.names = names;
    this.open = client(new Guarded(names));
    this.inside = client(names);
  }

  /** Looks names up and lets nothing through that leads inside. */
  private record Guarded(DnsResolver names) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = names.resolve(host);
      for (InetAddress address : addresses) {
        if (!PublicAddress.is(address)) {
          throw new Destination.Refused("this host is not on the open internet");
        }
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return names.resolveCanonicalHostname(host);
    }
  }

  private static CloseableHttpClient client(DnsResolver resolver) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(PATIENCE)
                    .setSocketTimeout(PATIENCE)
                    .build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(PATIENCE).build())
            .setMaxConnPerRoute(4)
            .setMaxConnTotal(64)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Koe")
        .build();
  }

  /**
   * What came of a call.
   *
   * @param detail the beginning of what was answered, in one line
   * @param body what was answered, as far as anybody needs it
   */
  public record Answer(int status, String detail, Optional<String> retryAfter, String body) {

    public boolean isAccepted() {
      return status >= 200 && status < 300;
    }

    static Answer none(String detail) {
      return new Answer(0, detail, Optional.empty(), "");
    }
  }

  /**
   * Refuses what can be seen to be wrong about an address. A name that nobody knows yet is not: it
   * is looked up again before anything is sent.
   *
   * @throws Destination.Refused with the reason
   */
  public void check(String url) {
    Destination destination = Destination.of(url, trusted);
    if (destination.isTrusted()) {
      return;
    }
    try {
      new Guarded(names).resolve(destination.uri().getHost());
    } catch (UnknownHostException unknown) {
      // not an error of the address: the network may be down, or the name still to be made
    }
  }

  /** Posts JSON, and never throws: what went wrong is the answer. */
  public Answer post(String url, Map<String, String> headers, String json) {
    try {
      Destination destination = Destination.of(url, trusted);
      HttpPost post = new HttpPost(destination.uri());
      headers.forEach(post::setHeader);
      post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
      return execute(destination.isTrusted() ? inside : open, post);
    } catch (Destination.Refused refused) {
      return Answer.none(refused.reason());
    } catch (IOException | IllegalArgumentException failure) {
      return Answer.none(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
  }

  /** Whoever answers byte by byte is cut off, too. */
  private Answer execute(CloseableHttpClient client, HttpPost post) throws IOException {
    Future<?> limit =
        deadlines.schedule(post::abort, PATIENCE.toMilliseconds() * 3 / 2, TimeUnit.MILLISECONDS);
    try {
      return client.execute(post, Outbound::answer);
    } finally {
      limit.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    Header later = response.getFirstHeader("Retry-After");
    String body = beginning(response.getEntity());
    return new Answer(
        response.getCode(),
        body.substring(0, Math.min(body.length(), SHOWN)).replaceAll("\\p{Cntrl}+", " ").trim(),
        Optional.ofNullable(later).map(Header::getValue),
        body);
  }

  /** Nobody needs more of an answer than its beginning, and some never end. */
  private static String beginning(HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    InputStream body = entity.getContent();
    byte[] read = body.readNBytes(MOST_READ);
    if (read.length == MOST_READ) {
      body.close();
    }
    return new String(read, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    for (CloseableHttpClient client : new CloseableHttpClient[] {open, inside}) {
      client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
  }
}
