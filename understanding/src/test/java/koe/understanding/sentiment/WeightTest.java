package koe.understanding.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightTest {

  @Test
  void who_praises_and_complains_alike_stands_in_the_middle_however_strongly() {
    Weight both = new Weight(4, 3, 6);
    assertThat(both.label()).isEqualTo(SentimentLabel.MIXED);
    assertThat(both.score()).isEqualTo(0.14);
  }

  @Test
  void an_aside_does_not_hold_the_score_back() {
    Weight praise = new Weight(6, 1, 0);
    assertThat(praise.label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(praise.score()).isEqualTo(0.93);
  }
}
