package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.expression.Expression;
import org.junit.jupiter.api.Test;

class RuleTrialTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final RuleTrial trial = new RuleTrial(customers.database(), clock);

  @Test
  void a_trial_tells_what_would_have_become_a_task_and_makes_none() {
    customers.answers(survey).of("c-1").npsWithComment(3, "配送が遅い", "negative", "delivery");
    customers.answers(survey).nps(9);
    customers.answers(survey).nps(2);
    customers.answers(survey).at("2026-03-01T00:00:00Z").nps(1);
    customers.answers(survey).partial().nps(1);
    RuleTrial.Outcome outcome = trial.attempt(customers.workspace(), "{nps} <= 6");
    assertThat(outcome.responses()).isEqualTo(3);
    assertThat(outcome.tasks()).isEqualTo(2);
    assertThat(outcome.examples().get(1).text()).hasValue("配送が遅い");
    assertThat(outcome.examples().get(1).contact()).hasValue("c-1");
    assertThat(trial.attempt(customers.workspace(), "{themes} contains 'delivery'").tasks())
        .isEqualTo(1);
    assertThat(trial.attempt(new Customers().workspace(), "{nps} <= 6").responses()).isZero();
  }

  @Test
  void rows_of_a_form_become_an_expression() {
    assertThat(
            composed(
                Map.of(
                    "field1",
                    "nps",
                    "operator1",
                    "<=",
                    "value1",
                    "6",
                    "field2",
                    "text",
                    "operator2",
                    "contains",
                    "value2",
                    "it's \\ late",
                    "field3",
                    "themes",
                    "operator3",
                    "notempty",
                    "value3",
                    "")))
        .isEqualTo("{nps} <= 6 and {text} contains 'it\\'s \\ late' and {themes} notempty");
    assertThat(composed(Map.of("field1", "joy", "operator1", "=", "value1", "1"))).isEmpty();
    assertThat(
            composed(
                Map.of(
                    "join",
                    "or",
                    "field1",
                    "nps",
                    "operator1",
                    "<=",
                    "value1",
                    "6",
                    "field2",
                    "csat",
                    "operator2",
                    "<=",
                    "value2",
                    "2")))
        .isEqualTo("{nps} <= 6 or {csat} <= 2");
  }

  private static String composed(Map<String, String> fields) {
    String when = RuleForm.read(new MultivaluedHashMap<>(fields)).when();
    if (!when.isEmpty()) {
      Expression.parse(when);
    }
    return when;
  }

  @Test
  void what_is_typed_into_a_row_stays_a_text() {
    ConditionRow row = new ConditionRow("text", "=", "' or {nps} > 0 or '");
    Expression condition = Expression.parse(row.expression().orElseThrow());
    assertThat(condition.variables()).containsExactly("text");
  }
}
