package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class RuleFormTest {

  private static RuleView rule(String then) {
    return RuleView.of(
        new Rule("r", "連絡", "{nps} <= 6", Json.read(then), true, 1, Instant.EPOCH, Instant.EPOCH));
  }

  private static MultivaluedMap<String, String> sent(String name, String value) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putSingle("name", "連絡");
    fields.putSingle("when", "{nps} <= 6");
    fields.putSingle("priority", "high");
    fields.putSingle(name, value);
    return fields;
  }

  @Test
  void a_rule_that_is_opened_and_saved_is_the_rule_that_was_there() {
    RuleView before =
        rule(
            """
            {"team": "cs", "priority": "high", "dueIn": "PT24H", "assign": "leastLoaded",
             "holdOut": 0.125, "dailyCap": 20, "group": false, "stop": true}""");
    ObjectNode after = RuleForm.of(before).toJson();
    assertThat(RuleRequest.read(JsonBody.of(after)).then()).isEqualTo(before.then());
  }

  @Test
  void a_share_is_written_in_percent() {
    RuleForm form = RuleForm.read(sent("holdOut", "12.5"));
    assertThat(form.toJson().at("/then/holdOut").doubleValue()).isEqualTo(0.125);
  }

  @Test
  void what_is_no_number_is_refused_by_its_name() {
    for (String name : new String[] {"holdOut", "dailyCap"}) {
      ObjectNode json = RuleForm.read(sent(name, "many")).toJson();
      assertThatThrownBy(() -> RuleRequest.read(JsonBody.of(json)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.errors())
                      .extracting(Problem.Detail::pointer)
                      .containsExactly("/then/" + name));
    }
  }
}
