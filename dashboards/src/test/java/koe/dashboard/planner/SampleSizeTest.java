package koe.dashboard.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSizeTest {

  @Test
  void five_points_of_the_worst_case_need_1534_answers() {
    assertThat(SampleSize.ofNps(1).forMargin(0.05)).isEqualTo(1534);
  }

  @Test
  void ten_points_need_211_answers_where_half_promote_and_a_sixth_detracts() {
    assertThat(SampleSize.ofNps(5.0 / 9).forMargin(0.1)).isEqualTo(211);
  }

  @Test
  void a_share_needs_a_quarter_of_the_worst_case_of_nps() {
    assertThat(SampleSize.ofShare(0.25).forMargin(0.05)).isEqualTo(381);
  }

  @Test
  void a_difference_needs_more_in_each_group_than_a_margin_of_the_same_width() {
    assertThat(SampleSize.ofNps(5.0 / 9).forDifference(0.1, 0.8)).isEqualTo(870);
    assertThat(SampleSize.ofNps(5.0 / 9).forDifference(0.1, 0.9))
        .isGreaterThan(SampleSize.ofNps(5.0 / 9).forDifference(0.1, 0.8));
  }

  @Test
  void where_nobody_differs_one_answer_is_enough() {
    assertThat(SampleSize.ofNps(0).forMargin(0.05)).isEqualTo(1);
  }
}
