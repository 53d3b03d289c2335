package koe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import koe.launcher.console.Refusal;
import org.junit.jupiter.api.Test;

final class ListeningPortTest {

  @Test
  void a_taken_port_is_named_with_what_to_do() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ListeningPort.check("127.0.0.1", other.getLocalPort()))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "Port %d is taken: choose another with --port, or stop what uses it"
                  .formatted(other.getLocalPort()));
    }
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    assertThatThrownBy(() -> ListeningPort.check("192.0.2.1", 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void zero_is_any_free_port() throws IOException {
    assertThat(ListeningPort.check("127.0.0.1", 0)).isPositive();
  }
}
