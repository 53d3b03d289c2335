package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.kernel.db.Ids;
import org.junit.jupiter.api.Test;

class SendGateTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private final UUID distribution = Ids.next();

  private SendGate gate(ContactPolicy policy) {
    return new SendGate(policy, distribution, 1, NOW);
  }

  private static SendGate.Candidate candidate(
      Optional<String> address,
      boolean suppressed,
      Optional<Boolean> consent,
      int recent,
      Optional<Instant> last) {
    return new SendGate.Candidate(Ids.next(), address, suppressed, consent, recent, last);
  }

  private static final Optional<String> ADDRESS = Optional.of("a@example.jp");

  @Test
  void a_person_against_whom_nothing_speaks_is_asked() {
    assertThat(
            gate(ContactPolicy.NONE)
                .objection(candidate(ADDRESS, false, Optional.empty(), 0, Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_refused_consent_always_blocks() {
    assertThat(
            gate(ContactPolicy.NONE)
                .objection(candidate(ADDRESS, false, Optional.of(false), 0, Optional.empty())))
        .contains(SendGate.Reason.NO_CONSENT);
  }

  @Test
  void a_consent_that_was_never_recorded_blocks_where_the_workspace_asks_for_it() {
    ContactPolicy strict = new ContactPolicy(Optional.empty(), 30, 0, true);
    SendGate.Candidate unknown = candidate(ADDRESS, false, Optional.empty(), 0, Optional.empty());
    assertThat(gate(strict).objection(unknown)).contains(SendGate.Reason.NO_CONSENT);
    assertThat(gate(ContactPolicy.NONE).objection(unknown)).isEmpty();
  }

  @Test
  void a_suppressed_or_missing_address_is_not_written_to() {
    assertThat(
            gate(ContactPolicy.NONE)
                .objection(candidate(ADDRESS, true, Optional.of(true), 0, Optional.empty())))
        .contains(SendGate.Reason.SUPPRESSED);
    assertThat(
            gate(ContactPolicy.NONE)
                .objection(
                    candidate(Optional.empty(), false, Optional.of(true), 0, Optional.empty())))
        .contains(SendGate.Reason.NO_ADDRESS);
  }

  @Test
  void nobody_is_asked_more_often_than_the_policy_says() {
    ContactPolicy policy = new ContactPolicy(Optional.of(2), 30, 7, false);
    assertThat(
            gate(policy)
                .objection(
                    candidate(
                        ADDRESS,
                        false,
                        Optional.empty(),
                        2,
                        Optional.of(NOW.minus(Duration.ofDays(20))))))
        .contains(SendGate.Reason.CONTACT_POLICY);
    assertThat(
            gate(policy)
                .objection(
                    candidate(
                        ADDRESS,
                        false,
                        Optional.empty(),
                        1,
                        Optional.of(NOW.minus(Duration.ofDays(6))))))
        .contains(SendGate.Reason.CONTACT_POLICY);
    assertThat(
            gate(policy)
                .objection(
                    candidate(
                        ADDRESS,
                        false,
                        Optional.empty(),
                        1,
                        Optional.of(NOW.minus(Duration.ofDays(8))))))
        .isEmpty();
  }

  @Test
  void a_sample_of_a_third_asks_about_a_third_and_always_the_same_people() {
    SendGate gate = new SendGate(ContactPolicy.NONE, distribution, 1.0 / 3, NOW);
    long asked =
        IntStream.range(0, 3_000)
            .mapToObj(i -> candidate(ADDRESS, false, Optional.empty(), 0, Optional.empty()))
            .filter(
                person -> {
                  boolean first = gate.objection(person).isEmpty();
                  assertThat(gate.objection(person).isEmpty()).isEqualTo(first);
                  return first;
                })
            .count();
    assertThat(asked).isBetween(850L, 1_150L);
  }
}
