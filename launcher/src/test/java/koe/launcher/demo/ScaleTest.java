package koe.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void pleased_customers_are_promoters_and_annoyed_ones_detractors() {
    assertThat(ratings(Scale.NPS, Mood.PLEASED)).containsExactly(9, 10);
    assertThat(ratings(Scale.NPS, Mood.LUKEWARM)).containsExactly(7, 8);
    assertThat(ratings(Scale.NPS, Mood.ANNOYED)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void satisfaction_and_effort_stay_on_their_scales() {
    assertThat(ratings(Scale.CSAT, Mood.PLEASED)).containsExactly(4, 5);
    assertThat(ratings(Scale.CSAT, Mood.LUKEWARM)).containsExactly(3);
    assertThat(ratings(Scale.CSAT, Mood.ANNOYED)).containsExactly(1, 2);
    assertThat(ratings(Scale.CES, Mood.PLEASED)).containsExactly(6, 7);
    assertThat(ratings(Scale.CES, Mood.LUKEWARM)).containsExactly(4, 5);
    assertThat(ratings(Scale.CES, Mood.ANNOYED)).containsExactly(1, 2, 3);
  }

  private static int[] ratings(Scale scale, Mood mood) {
    Dice dice = Dice.thrownFor("test");
    return IntStream.range(0, 2_000)
        .map(i -> scale.rating(mood, dice))
        .distinct()
        .sorted()
        .toArray();
  }
}
