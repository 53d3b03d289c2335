package koe.kernel.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions mean; the tables were checked against SurveyJS's own runner. */
class ExpressionTest {

  private static final Clock NEW_YEAR_IN_TOKYO =
      Clock.fixed(Instant.parse("2025-12-31T15:30:00Z"), ZoneId.of("Asia/Tokyo"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          9 = "9"                        | {}                       | true
          {a} == 9                       | {"a": " 9 "}             | true
          {a} equal 9                    | {"a": 9.0}               | true
          {a} = 1                        | {"a": "1.0"}             | true
          {a} = "1"                      | {"a": "01"}              | false
          {a} = 'ABC'                    | {"a": "abc "}            | true
          {a} = item1                    | {"a": "item1"}           | true
          {a} = 'はい'                   | {"a": "はい"}            | true
          {a} = [2, 1]                   | {"a": [1, 2]}            | true
          {a} = {b}                      | {"a": [1, "2"], "b": ["1", 2]} | true
          {a} = {b}                      | {"a": [1, 1, 2], "b": [1, 2, 2]} | false
          {a} = {b}                      | {"a": {"x": 1, "y": 2}, "b": {"y": 2, "x": 1}} | true
          {a} = [9]                      | {"a": 9}                 | false
          {a} = true                     | {"a": "true"}            | true
          {a} = 1                        | {"a": true}              | true
          {a} = false                    | {}                       | false
          {a} = undefined                | {}                       | true
          {a} = null                     | {}                       | true
          {a} = ''                       | {}                       | true
          {a} != ''                      | {}                       | false
          {a} != 1                       | {}                       | true
          {a} <> 1                       | {"a": 2}                 | true
          {a} notequal 1                 | {"a": 1}                 | false
          {a} = 1                        | {}                       | false
          {a} > 1                        | {}                       | false
          {a} <= 1                       | {}                       | false
          {a} < 1                        | {"a": ""}                | false
          {a} <= {b}                     | {}                       | true
          {a} > 5                        | {"a": "10"}              | true
          {a} less 5                     | {"a": 4}                 | true
          {a} lessorequal 5              | {"a": 5}                 | true
          {a} greater 5                  | {"a": 5}                 | false
          {a} greaterorequal 5           | {"a": 5}                 | true
          {a} => 5                       | {"a": 5}                 | true
          {a} =< 5                       | {"a": 6}                 | false
          "10" > "9"                     | {}                       | false
          10 > "9"                       | {}                       | true
          {a} > "x"                      | {"a": 1}                 | false
          {a} < 'b'                      | {"a": "a"}               | true
          {a} >= '2020-01-01'            | {"a": "2020-02-01"}      | true
          {a} < '2020-01-01'             | {"a": "2019-12-31T10:00:00Z"} | true
          {a} empty                      | {}                       | true
          {a}empty                       | {"a": "  "}              | true
          {a} empty                      | {"a": 0}                 | false
          {a} empty                      | {"a": false}             | false
          {a} empty                      | {"a": []}                | true
          {a} Empty                      | {"a": {}}                | true
          {a} notempty                   | {"a": "x"}               | true
          {a} notempty = true            | {"a": 1}                 | true
          {a} contains 1                 | {"a": [1, 2]}            | true
          {a} contains [1, 2]            | {"a": [1, 2, 3]}         | true
          {a} contains 'B'               | {"a": "abc"}             | true
          {a} contain 9                  | {"a": 19}                | true
          {a} contains ''                | {"a": "abc"}             | false
          {a} *= 1                       | {"a": [1]}               | true
          {a} contains'x'                | {"a": "x"}               | true
          {a} contains {b}               | {"a": [{"x": 1}], "b": {"x": 1}} | true
          {a} notcontains 'b'            | {}                       | true
          {a} notcontains {b}            | {"a": "x"}               | false
          {a} notcontain 1               | {"a": [2]}               | true
          {a} anyof [1, 5]               | {"a": [1, 2]}            | true
          {a} anyof [1, 5]               | {"a": 1}                 | true
          {a} anyof 1                    | {"a": [1]}               | true
          {a} anyof ['b']                | {"a": "abc"}             | false
          {a} anyof [1]                  | {}                       | false
          {a} ANYOF [1]                  | {"a": [1]}               | true
          {a} allof [1, 2]               | {"a": [1, 2, 3]}         | true
          {a} allof [1, 2]               | {"a": "1"}               | false
          {a} allof [1]                  | {}                       | false
          {a} noneof [1]                 | {}                       | true
          {a} noneof [1, 2]              | {"a": 1}                 | false
          1 = 1 and 2 = 3 or 4 = 4       | {}                       | true
          1 = 1 or 2 = 2 and 1 = 2       | {}                       | true
          1 = 1 && 2 = 3                 | {}                       | false
          {a}=1and {b}=2                 | {"a": 1, "b": 2}         | true
          {a} and {b}                    | {"a": 1, "b": "x"}       | true
          {a} or {b}                     | {}                       | false
          !{a}                           | {"a": "false"}           | true
          !{a} = 1                       | {"a": 1}                 | false
          !{a} empty                     | {}                       | false
          negate ({a} = 1)               | {"a": 2}                 | true
          not {a} = 2                    | {}                       | false
          {a} = not                      | {"a": "not"}             | true
          {a} = and                      | {"a": "and"}             | true
          1 < 2 < 3                      | {}                       | true
          {A} = 1                        | {"a": 1}                 | true
          {a b} = 2                      | {"a b": 2}               | true
          {a.b} = 3                      | {"a.b": 3}               | true
          {a.b[0].c} = 7                 | {"a": {"b": [{"c": 7}]}} | true
          {a[-1]} = 5                    | {"a": [4, 5]}            | true
          {a[9]} empty                   | {"a": [4, 5]}            | true
          {a.length} = 2                 | {"a": [4, 5]}            | true
          {row.x} = 1                    | {"row": {"x": 1}}        | true
          {panel.x} = 1                  | {"panel": {"x": 1}}      | true
          {#a} = '01'                    | {"a": "01"}              | true
          today() = '2026-01-01'         | {}                       | true
          today() >= today()             | {}                       | true
          {a} > today()                  | {"a": "2026-01-02"}      | true
          """)
  void conditions_hold_as_survey_authors_expect(String source, String answers, boolean expected) {
    assertThat(Expression.parse(source).isTrue(answered(answers))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 + "2"                                  | {}                         | "12"
          {a} + {b}                                | {"a": "1", "b": "2"}       | 3
          {#a} + 1                                 | {"a": "1"}                 | "11"
          {a} + 1                                  | {"a": "x"}                 | "x1"
          {a} + 1                                  | {}                         | 1
          {a} + {b}                                | {}                         | 0
          'x' + {a}                                | {}                         | "x"
          {a} - 1                                  | {}                         | -1
          {a} * 3                                  | {"a": "02"}                | 6
          {a} * 2                                  | {"a": "x"}                 | null
          1 / 0                                    | {}                         | null
          1 % 0                                    | {}                         | null
          0.1 + 0.2                                | {}                         | 0.3
          0.1 * 3                                  | {}                         | 0.3
          2 ^ 3 ^ 2                                | {}                         | 64
          -2 ^ 2                                   | {}                         | 4
          -{a}                                     | {"a": 4}                   | -4
          3--5                                     | {}                         | 8
          {a}-{b}                                  | {"a": 5, "b": 2}           | 3
          10 - 4 - 3                               | {}                         | 3
          10 / 4 * 2                               | {}                         | 5
          1 + 2 * 3                                | {}                         | 7
          (1 + 2) * 3                              | {}                         | 9
          2 * 3 % 4                                | {}                         | 2
          [{a}, 1 + 1]                             | {"a": 1}                   | [1,2]
          'it\\'s'                                 | {}                         | "it's"
          iif({a} > 1, 'x', 'y')                   | {"a": 2}                   | "x"
          iif({a}, 'x', 'y')                       | {"a": "false"}             | "y"
          iif(1)                                   | {}                         | null
          sum({a}, {b})                            | {"a": [1, 2], "b": 3}      | 6
          sum('1', 2)                              | {}                         | 3
          sum()                                    | {}                         | 0
          avg(1, 2, {c})                           | {}                         | 1.5
          avg()                                    | {}                         | 0
          min(3, 1, 2)                             | {}                         | 1
          max('3', 5)                              | {}                         | 5
          max([])                                  | {}                         | null
          count({a})                               | {"a": [1, 0, null]}        | 2
          sumInArray({a}, 'x')                     | {"a": [{"x": 1}, {"x": "2"}, {"y": 3}]} | 3
          avgInArray({a}, 'x')                     | {"a": [{"x": 1}, {"x": "2"}, {"y": 3}]} | 1.5
          countInArray({a}, 'x')                   | {"a": [{"x": 1}, {"x": 0}, {"y": 3}]} | 2
          minInArray({a}, 'x')                     | {"a": [{"x": 1}, {"x": "2"}]} | 1
          maxInArray({a}, 'x')                     | {"a": [{"x": 1}, {"x": "2"}]} | 2
          sumInArray({a}, 'x', {y} > 1)            | {"a": [{"x": 1, "y": 1}, {"x": 2, "y": 2}]} | 2
          sumInArray({a}, 'x', '{y} > 1')          | {"a": [{"x": 1, "y": 1}, {"x": 2, "y": 2}]} | 2
          countInArray({a}, 'x')                   | {}                         | 0
          sumInArray({a}, 'x')                     | {"a": {"r1": {"x": 1}, "r2": {"x": 4}}} | 5
          maxInArray({a}, 'x', 'y')                | {"a": [{"x": 1, "y": "low"}, {"x": 2, "y": "high"}]} | "high"
          minInArray({a}, 'x', 'y', {x} > 1)       | {"a": [{"x": 1, "y": "low"}, {"x": 2, "y": "high"}]} | "high"
          sumInArray({a}, 'x', {z} > 1)            | {"a": [{"x": 1}, {"x": 2}]} | 0
          getYear({none})                          | {}                         | null
          round(2.345, 2)                          | {}                         | 2.35
          round(-1.5)                              | {}                         | -2
          round({a})                               | {}                         | null
          trunc(-2.718, 1)                         | {}                         | -2.7
          length({a})                              | {"a": "𠮷野家"}             | 3
          substring('abcdef', 1, 3)                | {}                         | "bc"
          year({d})                                | {"d": "2024-03-15"}        | 2024
          month({d})                               | {"d": "2024-03-15"}        | 3
          day({d})                                 | {"d": "2024-03-15"}        | 15
          weekday({d})                             | {"d": "2024-03-17"}        | 0
          year()                                   | {}                         | 2026
          currentYear()                            | {}                         | 2026
          today()                                  | {}                         | "2026-01-01"
          today(1)                                 | {}                         | "2026-01-02"
          currentDate()                            | {}                         | "2026-01-01T00:30"
          getDate({d})                             | {"d": "x"}                 | null
          age({d})                                 | {"d": "2000-01-02"}        | 25
          age({d})                                 | {}                         | null
          diffDays('2024-01-01', '2024-03-01')     | {}                         | 60
          dateDiff('2024-01-31', '2024-03-01', 'months') | {}                   | 1
          dateDiff('2020-01-31', '2024-03-01', 'years')  | {}                   | 4
          dateDiff('2024-01-01T10:00', '2024-01-02', 'hours') | {}              | 14
          dateDiff('x', '2024-01-02')              | {}                         | null
          dateAdd('2024-01-31', 1, 'months')       | {}                         | "2024-03-02"
          dateAdd('2024-01-31', 1)                 | {}                         | "2024-02-01"
          dateAdd('2024-01-31', 999999999, 'years') | {}                        | null
          """)
  void calculations_yield_values(String source, String answers, String expected) {
    JsonNode result = Expression.parse(source).evaluate(answered(answers)).toJson();
    assertThat(result.toString()).isEqualTo(expected);
  }

  @Test
  void the_names_of_variables_are_listed_once_without_marks() {
    Expression expression =
        Expression.parse("{#a} = 1 and {panel.b} > sumInArray({rows}, 'x', {x} > 1) or {a} empty");
    assertThat(expression.variables()).containsExactly("a", "panel.b", "rows");
  }

  @Test
  void a_function_of_the_caller_is_called() {
    Variables variables =
        answered("{\"why\": \"遅い\"}")
            .with("sentiment", (values, clock) -> Value.of(values.get(0).text() + "!"));
    Expression expression = Expression.parse("sentiment({why}) = '遅い!'", Set.of("sentiment"));
    assertThat(expression.isTrue(variables)).isTrue();
  }

  @Test
  void a_calculated_value_cannot_grow_without_end() {
    Expression twice = Expression.parse("{a} + {a}");
    Expression pair = Expression.parse("[{a}, {a}]");
    Value text = Value.of("声");
    Value list = Value.of(List.of(Value.of(1)));
    for (int i = 0; i < 100; i++) {
      text = twice.evaluate(Variables.of(Map.of("a", text), NEW_YEAR_IN_TOKYO));
      list = pair.evaluate(Variables.of(Map.of("a", list), NEW_YEAR_IN_TOKYO));
    }
    assertThat(text.text().length()).isLessThan(100_001);
    assertThat(list.toJson().toString().length()).isLessThan(100_001);
  }

  private static Variables answered(String json) {
    try {
      return Variables.of(new ObjectMapper().readTree(json), NEW_YEAR_IN_TOKYO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
