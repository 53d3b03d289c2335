package koe.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import koe.dashboard.rollup.RollupCheck;
import koe.dashboard.rollup.Rollups;
import koe.dashboard.testing.Customers;
import org.junit.jupiter.api.Test;

/** What kept counts of themes tell is what the comments tell, whatever happens to these. */
class KeptThemesTest {

  private static final List<String> THEMES = List.of("delivery", "staff", "price");
  private static final List<String> SENTIMENTS =
      List.of("positive", "neutral", "mixed", "negative");

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("NPS", "x");
  private final Rollups rollups = new Rollups(customers.database());
  private final List<UUID> responses = new ArrayList<>();
  private final Random random = new Random(20261123);

  @Test
  void kept_counts_and_comments_tell_the_same_after_every_kind_of_change() {
    for (int step = 0; step < 100; step++) {
      change();
      if (random.nextInt(3) == 0) {
        rollups.run(customers.workspace());
      }
      assertThat(themes("Asia/Tokyo")).isEqualTo(themesOfTheComments());
    }
    while (rollups.run(customers.workspace()) > 0) {}
    assertThat(themes("Asia/Tokyo")).isNotEmpty().isEqualTo(themesOfTheComments());
    assertThat(
            new RollupCheck(customers.database(), Clock.systemUTC()).check(customers.workspace()))
        .isZero();
  }

  @Test
  void a_count_of_themes_that_was_tampered_with_is_found() {
    customers.answers(survey).npsWithComment(2, "遅い", "negative", "delivery");
    while (rollups.run(customers.workspace()) > 0) {}
    customers
        .database()
        .useWorkspace(
            customers.workspace(), handle -> handle.execute("delete from dashboard.theme_rollup"));
    assertThat(themes("Asia/Tokyo")).isEmpty();
    assertThat(
            new RollupCheck(customers.database(), Clock.systemUTC()).check(customers.workspace()))
        .isOne();
    assertThat(themes("Asia/Tokyo")).hasSize(1);
  }

  private void change() {
    switch (responses.isEmpty() ? 0 : random.nextInt(8)) {
      case 6 ->
          customers.meansInstead(
              responses.get(random.nextInt(responses.size())), any(THEMES), any(SENTIMENTS));
      case 7 -> customers.deletesComment(responses.remove(random.nextInt(responses.size())));
      default ->
          responses.add(
              customers
                  .answers(survey)
                  .at(
                      Instant.parse("2026-04-01T00:00:00Z")
                          .plusSeconds(random.nextInt(9) * 43_200L)
                          .toString())
                  .npsWithComment(random.nextInt(11), "x", "negative", any(THEMES)));
    }
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Counts for another zone are not used; here days begin at the same moment. */
  private List<ThemeStore.Spoken> themesOfTheComments() {
    return themes("Japan");
  }

  private List<ThemeStore.Spoken> themes(String zone) {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(),
            handle ->
                handle
                    .attach(ThemeStore.class)
                    .themes(
                        LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-20"), 10, zone));
  }
}
