package koe.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class RuleRequestTest {

  @Test
  void a_rule_is_read_and_kept_as_it_was_written() {
    RuleRequest rule =
        read(
            "{'name':'批判者','when':'{score} <= 6 and {contact.plan} notempty','then':{'team':'cs','priority':'high','dueIn':'PT24H','notify':'cs@example.jp'}}");
    assertThat(rule.then().dueIn()).hasValue(Duration.ofDays(1));
    assertThat(RuleAction.of(rule.then().toJson())).isEqualTo(rule.then());
    assertThat(Json.write(rule.then()))
        .contains("\"dueIn\":\"PT24H\"")
        .contains("\"notify\":\"cs@example.jp\"");
    assertThat(rule.enabled()).isTrue();
  }

  @Test
  void a_condition_that_cannot_be_read_is_told_with_its_place() {
    assertThat(complaints("{'name':'x','when':'{score} <= ','then':{}}"))
        .singleElement()
        .satisfies(
            detail -> {
              assertThat(detail.pointer()).isEqualTo("/when");
              assertThat(detail.detail()).containsPattern("offset \\d+");
            });
  }

  @Test
  void a_name_that_no_response_has_is_refused() {
    assertThat(complaints("{'name':'x','when':'{scroe} <= 6','then':{}}"))
        .extracting(Problem.Detail::detail)
        .containsExactly("there is no {scroe}");
    assertThat(complaints("{'name':'x','when':'{contact} = 1','then':{}}")).hasSize(1);
    read("{'name':'x','when':'{themes.length} > 1 and {themes[0]} notempty','then':{}}");
  }

  @Test
  void every_complaint_is_told_at_once() {
    assertThat(
            complaints(
                "{'name':'','when':'','then':{'priority':'asap','dueIn':'a day','assignee':'x'}}"))
        .extracting(Problem.Detail::pointer)
        .containsExactlyInAnyOrder(
            "/name", "/when", "/then/priority", "/then/dueIn", "/then/assignee");
    assertThat(complaints("{'name':'x','when':'{score} = 1'}"))
        .extracting(Problem.Detail::pointer)
        .containsExactly("/then");
  }

  @Test
  void a_key_stands_in_an_address() {
    assertThat(RuleRequest.key("vip-detractor.1")).isEqualTo("vip-detractor.1");
    assertThatThrownBy(() -> RuleRequest.key("../x")).isInstanceOf(Problem.class);
  }

  private static List<Problem.Detail> complaints(String json) {
    try {
      read(json);
      return List.of();
    } catch (Problem refused) {
      assertThat(refused.status()).isEqualTo(422);
      return refused.errors();
    }
  }

  private static RuleRequest read(String json) {
    return RuleRequest.read(JsonBody.of(Json.read(json.replace('\'', '"'))));
  }
}
