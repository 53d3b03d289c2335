package koe.feedback.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.db.Ids;
import org.junit.jupiter.api.Test;

class PhraseScanTest {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-01T00:00:00Z");

  private final List<Said> comments = new ArrayList<>();

  private void said(int day, boolean unhappy, String... phrases) {
    Instant at = FROM.plus(Duration.ofDays(day));
    comments.add(
        new Said(
            Ids.next(),
            String.join(" ", phrases),
            "ja",
            at,
            Optional.of(unhappy),
            List.of(phrases)));
  }

  private Suggestion suggestion(String phrase) {
    return PhraseScan.of(comments, FROM, TO).stream()
        .filter(found -> found.phrase().equals(phrase))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_phrase_of_the_unhappy_comes_before_one_that_all_say() {
    for (int i = 0; i < 20; i++) {
      said(i, true, "予約画面", "店");
      said(i, false, "店");
    }
    assertThat(PhraseScan.of(comments, FROM, TO).get(0).phrase()).isEqualTo("予約画面");
    assertThat(suggestion("予約画面").reasons()).contains("lowScores");
    assertThat(suggestion("予約画面").unhappy()).isEqualTo(1);
    assertThat(suggestion("店").reasons()).doesNotContain("lowScores");
  }

  @Test
  void a_phrase_that_grows_says_so() {
    said(1, false, "新アプリ");
    for (int i = 40; i < 48; i++) {
      said(i, false, "新アプリ");
    }
    assertThat(suggestion("新アプリ").reasons()).contains("rising");
    assertThat(suggestion("新アプリ").growth()).isEqualTo(4.5);
  }

  @Test
  void what_is_said_twice_is_no_suggestion() {
    said(1, true, "駐輪場");
    said(2, true, "駐輪場");
    assertThat(PhraseScan.of(comments, FROM, TO)).isEmpty();
  }

  @Test
  void a_suggestion_brings_a_query_and_at_most_three_comments() {
    for (int i = 0; i < 5; i++) {
      said(i, true, "変な\"引用\"");
    }
    Suggestion found = suggestion("変な\"引用\"");
    assertThat(found.queries().get("ja")).containsExactly("\"変な 引用 \"");
    assertThat(found.examples()).hasSize(3);
  }
}
