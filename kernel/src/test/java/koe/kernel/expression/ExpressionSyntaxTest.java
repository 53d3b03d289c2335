package koe.kernel.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionSyntaxTest {

  private static final Variables NOTHING_ANSWERED =
      Variables.of(Map.of("a", Value.of("x")), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private static final List<String> PIECES =
      List.of(
          "{a}",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          " ",
          "1",
          "-",
          "+",
          "*",
          "/",
          "^",
          "=",
          "<",
          "!",
          "'",
          "\"",
          "\\",
          "and ",
          "or ",
          "empty",
          " contains ",
          "anyof",
          "sum(",
          "iif(",
          "sumInArray(",
          "'x'",
          "0.5",
          "あ",
          "\u0000",
          "😀",
          "\ud800",
          "not ",
          "dateAdd(",
          "{a[1].b}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          ``              | 0
          `   `           | 3
          ()              | 1
          {a} =           | 5
          {a} = 1 and     | 11
          {a              | 0
          {}              | 0
          { } = 1         | 0
          'abc            | 0
          1.              | 2
          .5              | 0
          1abc            | 1
          {a} = item 1    | 11
          {a} like 1      | 4
          {a} = 1 2       | 8
          sum(1 2)        | 6
          sum(1,)         | 6
          sum(1           | 5
          foo(1)          | 0
          {a} > 1 ? 2 : 3 | 8
          [1, 2           | 5
          1 ) 2           | 2
          sumInArray({a}, 'x', '{y} >') | 0
          """)
  void what_cannot_be_read_is_refused_with_its_offset(String source, int offset) {
    ExpressionSyntax syntax =
        catchThrowableOfType(ExpressionSyntax.class, () -> Expression.parse(source));
    assertThat(syntax).isNotNull();
    assertThat(syntax.offset()).isEqualTo(offset);
    assertThat(syntax).hasMessageContaining("at offset " + offset);
  }

  @Test
  void depth_and_length_are_bounded() {
    assertThatThrownBy(() -> Expression.parse("(".repeat(101) + "1" + ")".repeat(101)))
        .isInstanceOf(ExpressionSyntax.class);
    assertThatThrownBy(() -> Expression.parse("!".repeat(50_000) + "1"))
        .isInstanceOf(ExpressionSyntax.class);
    assertThatThrownBy(() -> Expression.parse("- ".repeat(50_000) + "1"))
        .isInstanceOf(ExpressionSyntax.class);
    assertThatThrownBy(() -> Expression.parse("[".repeat(90_000)))
        .isInstanceOf(ExpressionSyntax.class);
    assertThatThrownBy(() -> Expression.parse("1" + " ".repeat(100_000)))
        .isInstanceOf(ExpressionSyntax.class);
    assertThatThrownBy(() -> Expression.parse("1" + " empty".repeat(10_000)))
        .isInstanceOf(ExpressionSyntax.class);
    assertThat(Expression.parse("(".repeat(99) + "1" + ")".repeat(99)).variables()).isEmpty();
  }

  @Test
  void a_long_chain_is_read_and_evaluated_within_a_second() {
    Expression sum = Expression.parse("1" + "+1".repeat(49_000));
    Expression either = Expression.parse("{a} = 1" + " or {a} = 1".repeat(9_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> {
          assertThat(sum.evaluate(NOTHING_ANSWERED)).isEqualTo(Value.of(49_001));
          assertThat(either.isTrue(NOTHING_ANSWERED)).isFalse();
        });
  }

  @Test
  void garbage_never_hangs_and_never_fails_otherwise() {
    Random random = new Random(20_261_122);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      if (isRead(garbage(random))) read++;
    }
    assertThat(read).isPositive();
  }

  private static boolean isRead(String source) {
    try {
      Expression.parse(source).evaluate(NOTHING_ANSWERED).toJson();
      return true;
    } catch (ExpressionSyntax syntax) {
      assertThat(syntax.offset()).isBetween(0, source.length());
      return false;
    }
  }

  private static String garbage(Random random) {
    StringBuilder garbage = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) garbage.append(PIECES.get(random.nextInt(PIECES.size())));
    return garbage.toString();
  }
}
