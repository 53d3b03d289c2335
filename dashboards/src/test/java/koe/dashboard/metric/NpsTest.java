package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsTest {

  private static final Offset<Double> SIX_DECIMALS = within(0.5e-6);

  @ParameterizedTest
  @CsvSource({
    "162, 108, 54, .333333, .555556, .041409, .252174, .414493",
    "9, 0, 2, .636364, .595041, .232583, .180510, 1.092217",
    "123, 456, 789, -.486842, .429651, .017722, -.521577, -.452107",
    "321, 654, 987, -.339450, .551441, .016765, -.372308, -.306591",
    "10, 0, 0, 1, 0, 0, 1, 1",
    "0, 10, 0, 0, 0, 0, 0, 0",
    "1, 0, 0, 1, 0, 0, 1, 1"
  })
  void the_score_and_its_error_agree_with_published_figures(
      long promoters,
      long passives,
      long detractors,
      double score,
      double variance,
      double error,
      double low,
      double high) {
    Trinomial answers = new Nps(promoters, passives, detractors).answers();
    assertThat(answers.mean()).isCloseTo(score, SIX_DECIMALS);
    assertThat(answers.variance()).isCloseTo(variance, SIX_DECIMALS);
    assertThat(answers.standardError()).isCloseTo(error, SIX_DECIMALS);
    assertThat(answers.wald(Confidence.Z).low()).isCloseTo(low, SIX_DECIMALS);
    assertThat(answers.wald(Confidence.Z).high()).isCloseTo(high, SIX_DECIMALS);
  }

  @ParameterizedTest
  @CsvSource({
    "162, 108, 54, .330275, .041237, .249453, .411098",
    "9, 0, 2, .5, .214286, .080008, .919992",
    "123, 456, 789, -.485777, .017717, -.520501, -.451053",
    "321, 654, 987, -.338931, .016754, -.371768, -.306095",
    "10, 0, 0, .769231, .150102, .475036, 1.063426",
    "0, 10, 0, 0, .094211, -.184650, .184650",
    "1, 0, 0, .25, .375, -.484986, .984986"
  })
  void the_adjusted_interval_agrees_with_published_figures(
      long promoters,
      long passives,
      long detractors,
      double score,
      double error,
      double low,
      double high) {
    Trinomial adjusted = new Nps(promoters, passives, detractors).adjusted();
    assertThat(adjusted.mean()).isCloseTo(score, SIX_DECIMALS);
    assertThat(adjusted.standardError()).isCloseTo(error, SIX_DECIMALS);
    assertThat(adjusted.wald(Confidence.Z).low()).isCloseTo(low, SIX_DECIMALS);
    assertThat(adjusted.wald(Confidence.Z).high()).isCloseTo(high, SIX_DECIMALS);
  }

  @Test
  void promoters_and_detractors_are_not_taken_for_independent() {
    Interval interval = new Nps(250, 675, 75).answers().wald(1.96);
    assertThat(interval.low()).isCloseTo(.141372, SIX_DECIMALS);
    assertThat(interval.high()).isCloseTo(.208628, SIX_DECIMALS);
  }

  @Test
  void nps_without_answers_is_absent_and_not_zero() {
    assertThat(new Nps(0, 0, 0).points()).isEmpty();
    assertThat(new Nps(0, 0, 0).estimate()).isEmpty();
  }

  @Test
  void a_bound_beyond_the_scale_is_shown_as_its_end() {
    assertThat(new Nps(10, 0, 0).estimate().orElseThrow().interval().high()).isEqualTo(1);
    assertThat(new Nps(0, 0, 10).estimate().orElseThrow().interval().low()).isEqualTo(-1);
  }

  @Test
  void the_score_is_rounded_once_and_not_share_by_share() {
    assertThat(Math.round(new Nps(5, 2, 2).points().orElseThrow())).isEqualTo(33);
  }

  @Test
  void raw_answers_fall_into_their_groups() {
    Distribution callCentre = new Distribution();
    callCentre.add(10, 10, 5).add(9, 10, 9).add(2, 10, 5).add(1, 10, 4).add(0, 10, 5);
    Distribution retail = new Distribution();
    retail.add(9, 10, 8).add(8, 10, 10).add(7, 10, 2).add(6, 10, 8);
    assertThat(Nps.of(callCentre)).isEqualTo(new Nps(14, 0, 14));
    assertThat(Nps.of(retail)).isEqualTo(new Nps(8, 12, 8));
    assertThat(Nps.of(callCentre).points()).hasValue(0.0);
    assertThat(Math.sqrt(variance(callCentre))).isCloseTo(4.2347, within(0.00005));
    assertThat(Math.sqrt(variance(retail))).isCloseTo(1.1715, within(0.00005));
  }

  private static double variance(Distribution distribution) {
    double mean = distribution.mean().orElseThrow();
    return distribution.byValue(0).entrySet().stream()
            .mapToDouble(entry -> entry.getValue() * Math.pow(entry.getKey() - mean, 2))
            .sum()
        / distribution.n();
  }

  @Test
  void the_impact_of_a_theme_is_the_score_less_the_score_without_it() {
    Nps all = new Nps(60, 20, 20);
    assertThat(all.impactOf(new Nps(2, 3, 15)).orElseThrow()).isCloseTo(-26.25, within(1e-9));
  }

  @Test
  void a_theme_that_every_answer_mentions_has_no_impact_to_tell() {
    Nps all = new Nps(6, 2, 2);
    assertThat(all.impactOf(all)).isEmpty();
    assertThat(all.impactOf(new Nps(0, 0, 0))).isEmpty();
  }
}
