package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import org.junit.jupiter.api.Test;

class SendGateTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private final UUID distribution = Ids.next();

  private ContactPolicy policy = ContactPolicy.NONE;

  private SendGate gate(ContactPolicy holding) {
    policy = holding;
    return gate(1, Optional.empty(), Map.of());
  }

  private SendGate gate(double sample, Optional<Quota> quota, Map<String, Long> completes) {
    return new SendGate(new Lot(distribution, ""), NOW, false, sample, quota, completes);
  }

  private SendGate.Candidate candidate(
      Optional<String> address, boolean suppressed, Optional<Boolean> consent, Instant... asked) {
    return new SendGate.Candidate(
        Ids.next(), address, suppressed, consent, policy, List.of(asked), "福井", Optional.of(NOW));
  }

  private static final Optional<String> ADDRESS = Optional.of("a@example.jp");

  @Test
  void a_person_against_whom_nothing_speaks_is_asked() {
    assertThat(gate(ContactPolicy.NONE).objection(candidate(ADDRESS, false, Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_refused_consent_always_blocks() {
    assertThat(gate(ContactPolicy.NONE).objection(candidate(ADDRESS, false, Optional.of(false))))
        .contains(SendGate.Reason.NO_CONSENT);
  }

  @Test
  void a_consent_that_was_never_recorded_blocks_where_the_workspace_asks_for_it() {
    ContactPolicy strict =
        ContactPolicy.read(JsonBody.of(Json.object().put("requireConsent", true)));
    SendGate gate = gate(strict);
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.empty())))
        .contains(SendGate.Reason.NO_CONSENT);
    assertThat(gate(ContactPolicy.NONE).objection(candidate(ADDRESS, false, Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_suppressed_or_missing_address_is_not_written_to() {
    assertThat(gate(ContactPolicy.NONE).objection(candidate(ADDRESS, true, Optional.of(true))))
        .contains(SendGate.Reason.SUPPRESSED);
    assertThat(
            gate(ContactPolicy.NONE)
                .objection(candidate(Optional.empty(), false, Optional.of(true))))
        .contains(SendGate.Reason.NO_ADDRESS);
  }

  @Test
  void nobody_is_asked_more_often_than_the_policy_says() {
    SendGate gate = gate(ContactPolicy.NONE.with(Optional.of(2), 30, 7));
    Instant longAgo = NOW.minus(Duration.ofDays(40));
    Instant before = NOW.minus(Duration.ofDays(20));
    Instant lately = NOW.minus(Duration.ofDays(6));
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.empty(), before, before)))
        .contains(SendGate.Reason.CONTACT_POLICY);
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.empty(), lately)))
        .contains(SendGate.Reason.CONTACT_POLICY);
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.empty(), before, longAgo)))
        .isEmpty();
  }

  @Test
  void the_first_exception_that_applies_changes_the_limits_of_a_person() {
    ContactPolicy limited =
        ContactPolicy.read(
            JsonBody.of(
                Json.read(
                    """
                    {"maxInvitations": 1, "perDays": 90, "minDaysBetween": 30, "exceptions": [
                      {"when": "{plan} = 'panel'", "exempt": true},
                      {"when": "{surveyName} = 'Support'", "minDaysBetween": 2, "maxInvitations": 5}]}""")));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ContactPolicy panel = limited.personal(Json.object().put("plan", "panel"), clock);
    ContactPolicy support = limited.personal(Json.object().put("surveyName", "Support"), clock);
    assertThat(panel.maxInvitations()).isEmpty();
    assertThat(panel.minDaysBetween()).isZero();
    assertThat(support.minDaysBetween()).isEqualTo(2);
    assertThat(support.perDays()).isEqualTo(90);
    assertThat(limited.personal(Json.object(), clock)).isEqualTo(limited);
    assertThat(ContactPolicy.of(limited.toJson()).toJson()).isEqualTo(limited.toJson());
  }

  @Test
  void a_message_that_offers_more_than_a_survey_needs_a_consent() {
    SendGate gate =
        new SendGate(new Lot(distribution, ""), NOW, true, 1, Optional.empty(), Map.of());
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.empty())))
        .contains(SendGate.Reason.NO_CONSENT);
    assertThat(gate.objection(candidate(ADDRESS, false, Optional.of(true)))).isEmpty();
  }

  @Test
  void a_full_quota_asks_nobody_more_of_its_group() {
    Optional<Quota> quota = Optional.of(new Quota(400, Optional.of("region")));
    assertThat(
            gate(1, quota, Map.of("福井", 400L))
                .objection(candidate(ADDRESS, false, Optional.empty())))
        .contains(SendGate.Reason.QUOTA);
    assertThat(
            gate(1, quota, Map.of("福井", 399L, "東京", 400L))
                .objection(candidate(ADDRESS, false, Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_sample_of_a_third_asks_about_a_third_and_always_the_same_people() {
    SendGate gate = gate(1.0 / 3, Optional.empty(), Map.of());
    long asked =
        IntStream.range(0, 3_000)
            .mapToObj(i -> candidate(ADDRESS, false, Optional.empty()))
            .filter(
                person -> {
                  boolean first = gate.objection(person).isEmpty();
                  assertThat(gate.objection(person).isEmpty()).isEqualTo(first);
                  return first;
                })
            .count();
    assertThat(asked).isBetween(850L, 1_150L);
  }

  @Test
  void variants_are_given_by_their_weights() {
    List<Variant> variants = List.of(variant("a", 1), variant("b", 3));
    Lot lot = new Lot(distribution, "");
    long second =
        IntStream.range(0, 4_000)
            .filter(i -> lot.variant(Ids.next(), variants).orElseThrow().key().equals("b"))
            .count();
    assertThat(second).isBetween(2_850L, 3_150L);
  }

  private static Variant variant(String key, int weight) {
    return new Variant(key, weight, Json.object(), Optional.empty(), Optional.empty());
  }
}
