package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DispositionsTest {

  private static final Offset<Double> THREE_DECIMALS = within(0.0005);
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void the_rates_agree_with_published_figures() {
    Dispositions published = new Dispositions(4, 2, 1, 1, 1, 2, 1);
    assertThat(published.eligible()).isCloseTo(.9, EXACT);
    Map<String, Double> rates = published.rates();
    double[] expected = {
      .364, .545, .370, .556, .444, .667, .500, .750, .571, .857, .091, .093, .111, .727, .741, .889
    };
    Object[] found = rates.values().toArray();
    for (int i = 0; i < expected.length; i++) {
      assertThat((Double) found[i])
          .as(rates.keySet().toArray()[i].toString())
          .isCloseTo(expected[i], THREE_DECIMALS);
    }
  }

  @Test
  void the_rates_agree_where_half_of_the_unknown_are_eligible() {
    Map<String, Double> rates = new Dispositions(5, 3, 2, 1, 2, 2, 1).rates(.5);
    double[] expected = {
      1.0 / 3, 8.0 / 15, 5.0 / 14, 4.0 / 7, 5.0 / 13, 8.0 / 13, 5.0 / 12, 2.0 / 3, 1.0 / 2, 4.0 / 5,
      2.0 / 15, 1.0 / 7, 2.0 / 13, 4.0 / 5, 6.0 / 7, 12.0 / 13
    };
    Object[] found = rates.values().toArray();
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat((Double) found[i]).isCloseTo(expected[i], EXACT);
    }
  }

  @Test
  void weighted_cases_need_not_be_whole() {
    double complete = 3.2 + 4.9 + 3.3 + 3.5 + 1.6;
    double partial = .4 + .1 + 2.3;
    Dispositions weighted =
        new Dispositions(complete, partial, 1.3 + 1.1, 3.8, 3.6 + 4.3, 1.6 + 2.2, .6);
    assertThat(weighted.rates().get("RR2")).isCloseTo(19.3 / 37.2, within(1e-9));
  }

  @Test
  void a_rate_of_nothing_is_not_defined() {
    Map<String, Double> rates = new Dispositions(0, 0, 0, 0, 0, 1, 0).rates(.3);
    assertThat(rates).containsEntry("RR1", 0.0).containsEntry("RR4", 0.0);
    assertThat(rates).doesNotContainKeys("RR5", "RR6", "COOP1", "REF3", "CON3");
  }
}
