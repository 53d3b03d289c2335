package koe.dashboard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import koe.kernel.web.PublicAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  /** Names as a test wants them. */
  private record Names(Map<String, String> addresses) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      String known = addresses.getOrDefault(host, host.matches("[\\[0-9].*") ? host : "");
      if (known.isEmpty()) {
        throw new UnknownHostException(host);
      }
      InetAddress[] found = new InetAddress[known.split(",").length];
      for (int i = 0; i < found.length; i++) {
        found[i] = InetAddress.getByName(known.split(",")[i]);
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static final Outbound OUTBOUND =
      new Outbound(
          Set.of("hooks.intra.example:8080"),
          new Names(
              Map.of(
                  "open.example", "93.184.216.34",
                  "inside.example", "10.1.2.3",
                  "mixed.example", "93.184.216.34,127.0.0.1")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.9.9.9/",
        "https://10.0.0.1/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fe80::1]/",
        "https://[fc00::1]/",
        "https://[fd12::1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://0x7f.0.0.1/",
        "https://localhost/",
        "https://localhost./",
        "https://a.localhost/",
        "https://user@open.example/",
        "https://user:pass@open.example/",
        "https://open.example:25/",
        "https://open.example:5432/",
        "https://open.example:22/",
        "http://open.example/",
        "file:///etc/passwd",
        "gopher://open.example/",
        "jar:https://open.example/!/",
        "ftp://a.b/",
        "https://metadata.google.internal/",
        "https://printer.local/",
        "https://intranet/",
        "https://inside.example/",
        "https://mixed.example/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://198.18.0.1/",
        "https://192.0.2.1/",
        "https:///path",
        "https://open.example/#x",
        "",
        "nonsense",
        "https://a b/"
      })
  void what_leads_inside_is_refused_when_it_is_saved_and_when_it_is_sent_to(String url) {
    assertThatThrownBy(() -> OUTBOUND.check(url)).isInstanceOf(Destination.Refused.class);
    Outbound.Answer answer = OUTBOUND.post(url, Map.of(), "{}");
    assertThat(answer.isAccepted()).isFalse();
    assertThat(answer.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.example/hook",
        "https://open.example:8443/hook?a=b",
        "https://93.184.216.34/",
        "https://not-yet.example/hook",
        "http://hooks.intra.example:8080/hook"
      })
  void what_is_open_or_trusted_is_let_through(String url) {
    assertThatCode(() -> OUTBOUND.check(url)).doesNotThrowAnyException();
  }

  @Test
  void the_ends_of_the_private_ranges_are_known() throws UnknownHostException {
    for (String open :
        new String[] {
          "9.255.255.255",
          "11.0.0.0",
          "172.15.0.1",
          "172.32.0.1",
          "100.63.0.1",
          "100.128.0.1",
          "192.167.1.1",
          "2606:4700::1111"
        }) {
      assertThat(PublicAddress.is(InetAddress.getByName(open))).as(open).isTrue();
    }
    assertThat(Arrays.asList("100.127.255.255", "172.31.0.1", "2001:db8::1", "ff02::1"))
        .noneMatch(DestinationTest::isPublic);
  }

  private static boolean isPublic(String address) {
    try {
      return PublicAddress.is(InetAddress.getByName(address));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
