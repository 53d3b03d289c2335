package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void two_scores_are_compared_by_their_adjusted_values() {
    Estimate one = new Nps(123, 456, 789).estimate().orElseThrow();
    Estimate other = new Nps(321, 654, 987).estimate().orElseThrow();
    Difference difference = Difference.of(one, other);
    assertThat(difference.value()).isCloseTo(-.147393, within(0.5e-6));
    assertThat(one.adjusted() - other.adjusted()).isCloseTo(-.146846, within(0.5e-6));
    assertThat(difference.z()).isCloseTo(-6.022326, within(0.5e-6));
    assertThat(difference.pValue()).isCloseTo(1.719e-9, within(0.5e-12));
    assertThat(difference.isSignificant()).isTrue();
  }

  @Test
  void without_answers_on_one_side_nothing_is_claimed() {
    Optional<Estimate> some = new Nps(5, 2, 1).estimate();
    Optional<Estimate> none = new Nps(0, 0, 0).estimate();
    assertThat(Difference.between(some, none)).isEmpty();
    assertThat(Difference.between(none, some)).isEmpty();
  }

  @Test
  void equal_shares_do_not_differ() {
    Estimate share = new Proportion(30, 60).estimate().orElseThrow();
    assertThat(Difference.of(share, share).pValue()).isEqualTo(1);
    assertThat(Difference.of(share, share).isSignificant()).isFalse();
  }

  @Test
  void one_answer_on_each_side_is_not_significant_although_they_are_opposites() {
    Estimate promoter = new Nps(1, 0, 0).estimate().orElseThrow();
    Estimate detractor = new Nps(0, 0, 1).estimate().orElseThrow();
    assertThat(Difference.of(promoter, detractor).isSignificant()).isFalse();
  }
}
