package koe.response.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SenderAddressTest {

  @Test
  void without_proxies_of_ours_nobody_is_believed_about_where_they_come_from() {
    assertThat(new TrustedHops(0).sender("192.0.2.1", List.of("203.0.113.9")))
        .isEqualTo(Address.of("192.0.2.1"));
  }

  @Test
  void with_one_proxy_the_last_word_is_believed_and_no_other() {
    assertThat(new TrustedHops(1).sender("10.0.0.1", List.of("198.51.100.1, 203.0.113.9")))
        .isEqualTo(Address.of("203.0.113.9"));
    assertThat(new TrustedHops(1).sender("10.0.0.1", List.of("198.51.100.1", "203.0.113.9")))
        .isEqualTo(Address.of("203.0.113.9"));
  }

  @Test
  void a_way_that_is_shorter_than_it_should_be_ends_at_its_beginning() {
    assertThat(new TrustedHops(3).sender("10.0.0.1", List.of("203.0.113.9")))
        .isEqualTo(Address.of("203.0.113.9"));
  }

  @Test
  void names_and_nonsense_are_no_addresses() {
    assertThat(Address.of("example.com")).isEmpty();
    assertThat(Address.of("unknown")).isEmpty();
    assertThat(Address.of("999.1.1.1")).isEmpty();
    assertThat(Address.of("")).isEmpty();
  }

  @Test
  void all_of_a_64_is_one_sender_and_the_next_64_another() {
    String one = Address.of("2001:db8:1:2::1").orElseThrow().sender();
    assertThat(Address.of("2001:db8:1:2:ffff:ffff:ffff:ffff").orElseThrow().sender())
        .isEqualTo(one);
    assertThat(Address.of("2001:db8:1:3::1").orElseThrow().sender()).isNotEqualTo(one);
  }

  @Test
  void an_address_with_brackets_and_a_port_is_read() {
    assertThat(Address.of("[2001:db8::1]:4711")).isEqualTo(Address.of("2001:db8::1"));
  }

  @Test
  void a_network_holds_its_addresses_and_no_others() {
    Networks networks = Networks.of(List.of("# a cloud", "203.0.113.0/25", "2001:db8::/32 # v6"));
    assertThat(networks.hold(Address.of("203.0.113.127").orElseThrow())).isTrue();
    assertThat(networks.hold(Address.of("203.0.113.128").orElseThrow())).isFalse();
    assertThat(networks.hold(Address.of("2001:db8:ffff::1").orElseThrow())).isTrue();
    assertThat(networks.hold(Address.of("2001:db9::1").orElseThrow())).isFalse();
  }
}
