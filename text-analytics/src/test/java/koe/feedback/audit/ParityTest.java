package koe.feedback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParityTest {

  private final List<Audited> audits = new ArrayList<>();

  private void judged(int times, String language, Set<String> said, Set<String> found) {
    IntStream.range(0, times)
        .forEach(
            one ->
                audits.add(
                    new Audited(
                        language, Set.of("price", "staff"), said, found, "positive", "positive")));
  }

  @Test
  void recall_knows_of_comments_that_the_machine_passed_over() {
    judged(3, "ja", Set.of("price"), Set.of("price"));
    judged(1, "ja", Set.of("price"), Set.of());
    judged(2, "ja", Set.of(), Set.of("price"));
    judged(9, "en", Set.of("price"), Set.of());
    Agreement japanese = Agreement.on("price", "ja", audits);
    assertThat(japanese.precision()).isEqualTo(new Share(3, 5));
    assertThat(japanese.recall()).isEqualTo(new Share(3, 4));
  }

  @Test
  void a_theme_that_was_made_later_is_not_judged_by_earlier_audits() {
    judged(3, "ja", Set.of(), Set.of("parking"));
    assertThat(Agreement.on("parking", "ja", audits).precision()).isEqualTo(new Share(0, 0));
  }

  @Test
  void a_theme_that_is_clearly_weaker_in_one_language_warns() {
    Comparisons comparisons = new Comparisons();
    comparisons.add("weak", new Share(12, 40), new Share(36, 40));
    comparisons.add("good", new Share(36, 40), new Share(35, 40));
    assertThat(comparisons.verdicts())
        .containsEntry("weak", Verdict.JAPANESE_WEAKER)
        .containsEntry("good", Verdict.ALIKE);
  }

  @Test
  void few_audits_are_not_enough_whatever_they_say() {
    Comparisons comparisons = new Comparisons();
    comparisons.add("few", new Share(0, 19), new Share(400, 400));
    assertThat(comparisons.verdicts()).containsEntry("few", Verdict.NOT_ENOUGH);
  }

  @Test
  void a_difference_that_would_do_alone_does_not_do_among_many() {
    Share japanese = new Share(24, 40);
    Share english = new Share(33, 40);
    Comparisons alone = new Comparisons();
    alone.add("theme", japanese, english);
    assertThat(alone.verdicts()).containsEntry("theme", Verdict.JAPANESE_WEAKER);
    Comparisons many = new Comparisons();
    many.add("theme", japanese, english);
    IntStream.range(0, 20)
        .forEach(other -> many.add("other" + other, new Share(30, 40), new Share(30, 40)));
    assertThat(many.verdicts()).containsEntry("theme", Verdict.ALIKE);
  }
}
