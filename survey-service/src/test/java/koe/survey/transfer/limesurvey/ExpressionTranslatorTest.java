package koe.survey.transfer.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import koe.kernel.expression.Expression;
import koe.survey.transfer.draft.Untranslatable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTranslatorTest {

  private static final Variables VARIABLES = variables();

  private static Variables variables() {
    String xml =
        SurveyFiles.today()
            .question("11", "L", "Q1", "List", "other", "Y")
            .question("12", "M", "Q2", "Boxes")
            .subquestion("12", "SQ1", "One")
            .question("13", "F", "Q3", "Rows")
            .subquestion("13", "r1", "One")
            .question("14", "N", "Q4", "Number")
            .question("15", ":", "Q5", "Cells")
            .question("16", "1", "Q6", "Scales")
            .question("17", "R", "Q7", "Ranks")
            .xml();
    return new Variables(
        SurveyAssembly.of(
            SurveyFileReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
  }

  private static String translated(String source) throws Untranslatable {
    Term term = ExpressionTranslator.translate(source, VARIABLES);
    return term.isBox() ? term.ticked() : term.text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "((Q1.NAOK == \"A1\"))|({Q1} = 'A1')",
        "Q1.NAOK eq 'A1' and Q4.NAOK gt 3|{Q1} = 'A1' and {Q4} > 3",
        "Q1 != 'it\\'s' or !is_empty(Q4)|{Q1} != 'it\\'s' or !({Q4} empty)",
        "Q2_SQ1.NAOK == 'Y'|{Q2} contains 'SQ1'",
        "Q2_SQ1 != 'Y'|!({Q2} contains 'SQ1')",
        "is_empty(Q2_SQ1)|!({Q2} contains 'SQ1')",
        "Q2_SQ1 == ''|!({Q2} contains 'SQ1')",
        "Q2_other == 'x'|{Q2-Comment} = 'x'",
        "Q1_other.NAOK != ''|{Q1-Comment} notempty",
        "Q3_r1.NAOK >= 2|{Q3.r1} >= 2",
        "Q5_y1_x2 == 1|{Q5.y1.x2} = 1",
        "Q6_a_0 == 1|{Q6.a.scale0} = 1",
        "Q7_1 == 'a'|{Q7[0]} = 'a'",
        "count(Q2_SQ1, Q4) >= 1|iif({Q2} contains 'SQ1', 1, 0) + iif({Q4} notempty, 1, 0) >= 1",
        "if(Q4 > 1, Q4 * (2 + 1), -Q4) > 0|iif({Q4} > 1, {Q4} * (2 + 1), 0 - {Q4}) > 0",
        "7X1X14.NAOK < 5|{Q4} < 5",
        "7X1X12SQ1.NAOK == 'Y'|{Q2} contains 'SQ1'",
        "sum(Q4, 3) == max(Q4, 1)|sum({Q4}, 3) = max({Q4}, 1)",
        "Q4 - (1 - 2)|{Q4} - (1 - 2)",
      })
  void an_expression_is_said_in_koes_language(String source, String expected)
      throws Untranslatable {
    assertThat(translated(source)).isEqualTo(expected);
    assertThat(Expression.parse(expected)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOKEN:FIRSTNAME == 'a'",
        "nothing == 1",
        "rand(1, 2)",
        "Q1.relevanceStatus",
        "Q1 == ",
        "(Q1",
        "Q1 = 2",
        "Q2_SQ1 > 3",
        "Q1 # 2",
        "self > 1",
        "Q1 == 'open",
        "",
        "time() > 3",
        "regexMatch('/a/', Q1)",
        "Q1 Q1"
      })
  void what_cannot_be_said_is_told(String source) {
    assertThatThrownBy(() -> translated(source)).isInstanceOf(Untranslatable.class);
  }

  @Test
  void brackets_without_end_do_no_harm() {
    assertThatThrownBy(() -> translated("(".repeat(10_000))).isInstanceOf(Untranslatable.class);
    assertThatThrownBy(() -> translated("!".repeat(10_000))).isInstanceOf(Untranslatable.class);
    assertThatThrownBy(() -> translated("'" + "a\\".repeat(9_000)))
        .isInstanceOf(Untranslatable.class);
  }
}
