package koe.dashboard.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import org.junit.jupiter.api.Test;

/** The vectors of Reichheld's earned growth, and who counts as lost. */
class RetentionTest {

  private static final Instant BEFORE = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

  private final Customers customers = new Customers();

  @Test
  void earned_growth_is_what_stays_and_what_comes_by_itself() {
    Revenue published = new Revenue(10, 8, of(100), of(85), of(25), of(20));
    assertThat(published.netRetention()).hasValue(85.0);
    assertThat(published.earnedGrowth()).hasValue(10.0);
    assertThat(published.earnedGrowthRatio()).hasValue(33.33);
    assertThat(published.retention()).hasValue(80.0);
    assertThat(published.churn()).hasValue(20.0);
  }

  @Test
  void revenue_may_grow_while_less_is_earned_than_lost() {
    Revenue advertised = new Revenue(10, 5, of(100), of(60), of(10), of(90));
    assertThat(advertised.earnedGrowth()).hasValue(-30.0);
    assertThat(advertised.earnedGrowthRatio()).hasValue(-50.0);
    assertThat(new Revenue(2, 1, of(100), of(50), of(0), of(0)).earnedGrowthRatio()).isEmpty();
  }

  @Test
  void nobody_at_the_start_leaves_nothing_to_tell() {
    Revenue nobody = new Revenue(0, 0, of(0), of(0), of(5), of(5));
    assertThat(nobody.retention()).isEmpty();
    assertThat(nobody.churn()).isEmpty();
    assertThat(nobody.netRetention()).isEmpty();
    assertThat(nobody.earnedGrowth()).isEmpty();
  }

  @Test
  void purchases_of_two_years_are_held_against_each_other() {
    UUID loyal = customers.contact("loyal", "A");
    UUID lost = customers.contact("lost", "B");
    UUID fresh = customers.contact("fresh", "C");
    customers.bought(loyal, "2025-03-01T00:00:00Z", 60, "JPY");
    customers.bought(loyal, "2026-03-01T00:00:00Z", 85, "JPY");
    customers.bought(loyal, "2026-04-01T00:00:00Z", 1000, "USD");
    customers.bought(lost, "2025-05-01T00:00:00Z", 40, "JPY");
    customers.bought(fresh, "2026-05-01T00:00:00Z", 30, "JPY");
    Revenue revenue =
        customers
            .database()
            .inWorkspace(
                customers.workspace(),
                handle ->
                    handle
                        .attach(RevenueStore.class)
                        .revenue(
                            "purchase",
                            Optional.of("JPY"),
                            BEFORE,
                            FROM,
                            TO,
                            "source",
                            List.of("friend")));
    assertThat(revenue.customers()).isEqualTo(2);
    assertThat(revenue.retention()).hasValue(50.0);
    assertThat(revenue.netRetention()).hasValue(85.0);
    assertThat(revenue.bought()).isEqualByComparingTo("30");
    assertThat(revenue.earned()).isZero();
  }

  private static BigDecimal of(long amount) {
    return BigDecimal.valueOf(amount);
  }
}
