package koe.response.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final long SECOND = 1_000_000_000L;

  private final Limits limits = new Limits(1_000, 60, 120);

  @Test
  void a_minutes_worth_is_let_through_at_once_and_then_one_a_second() {
    Optional<Address> address = Address.of("203.0.113.9");
    for (int i = 0; i < 60; i++) {
      assertThat(limits.of(address, 0)).isZero();
    }
    assertThat(limits.of(address, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.of(address, 2 * SECOND)).isZero();
  }

  @Test
  void changing_the_address_inside_a_64_does_not_help() {
    for (int i = 0; i < 60; i++) {
      assertThat(limits.of(Address.of("2001:db8:1:2::" + i), 0)).isZero();
    }
    assertThat(limits.of(Address.of("2001:db8:1:2::ffff"), 0)).isPositive();
  }

  @Test
  void a_whole_network_has_a_limit_of_its_own() {
    for (int i = 0; i < 120; i++) {
      assertThat(limits.of(Address.of("203.0.113." + i), 0)).isZero();
    }
    assertThat(limits.of(Address.of("203.0.113.200"), 0)).isPositive();
    assertThat(limits.of(Address.of("198.51.100.1"), 0)).isZero();
  }

  @Test
  void whoever_is_on_this_machine_is_not_held_up() {
    Sender sender = new Sender();
    sender.is(Address.of("127.0.0.1"), "");
    assertThat(sender.address()).isEmpty();
    assertThat(limits.of(sender.address(), 0)).isZero();
  }
}
