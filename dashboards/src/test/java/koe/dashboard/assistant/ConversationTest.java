package koe.dashboard.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.followup.FollowUps;
import koe.dashboard.metric.Metrics;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("関係性NPS", "relationship");
  private final Conversation conversation =
      new Conversation(
          new Tools(
              customers.database(),
              new Metrics(customers.database(), clock),
              new Backlog(customers.database(), clock),
              new FollowUps(customers.database(), clock),
              new Workspaces(customers.database(), clock)));

  @Test
  void a_conversation_begins_with_the_version_that_both_speak() {
    assertThat(greeted("2025-03-26")).isEqualTo("2025-03-26");
    assertThat(greeted("1999-01-01")).isEqualTo("2025-06-18");
    assertThat(says(Role.VIEWER, "{'jsonrpc':'2.0','method':'notifications/initialized'}"))
        .isEmpty();
  }

  @Test
  void what_is_no_request_or_no_method_is_told_by_the_codes_of_json_rpc() {
    for (String wrong :
        new String[] {
          "[]",
          "1",
          "{}",
          "{'jsonrpc':'1.0','id':1,'method':'ping'}",
          "{'jsonrpc':'2.0','id':{},'method':'ping'}",
          "{'jsonrpc':'2.0','id':1,'method':7}"
        }) {
      assertThat(answer(Role.VIEWER, wrong).at("/error/code").asInt()).as(wrong).isEqualTo(-32600);
    }
    assertThat(
            answer(Role.VIEWER, "{'jsonrpc':'2.0','id':1,'method':'x'}").at("/error/code").asInt())
        .isEqualTo(-32601);
    assertThat(call(Role.VIEWER, "no_such_tool", "{}").at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(call(Role.VIEWER, "list_tasks", "7").at("/error/code").asInt()).isEqualTo(-32602);
  }

  @Test
  void who_may_only_read_is_offered_nothing_that_writes_and_cannot_call_it() {
    JsonNode offered = answer(Role.PRODUCT, "{'jsonrpc':'2.0','id':'a','method':'tools/list'}");
    assertThat(offered.at("/result/tools").findValuesAsText("name"))
        .containsExactly(
            "get_metric", "search_feedback", "list_insights", "list_tasks", "get_task");
    assertThat(call(Role.PRODUCT, "update_task", "{'id':'x'}").has("error")).isTrue();
  }

  @Test
  void feedback_is_found_by_words_theme_and_sentiment_and_masked() {
    customers
        .answers(survey)
        .of("tanaka-1")
        .npsWithComment(2, "配送が遅い。090-1234-5678まで", "negative", "delivery");
    customers.answers(survey).npsWithComment(9, "配送が早い", "positive", "delivery");
    JsonNode found =
        call(
            Role.AGENT,
            "search_feedback",
            "{'words':'配送','sentiment':'negative','theme':'delivery'}");
    assertThat(found.at("/result/structuredContent/items")).hasSize(1);
    assertThat(found.toString()).contains("遅い").doesNotContain("090-1234").doesNotContain("tanaka");
    assertThat(found.at("/result/content/0/text").asText()).contains("遅い");
  }

  @Test
  void metrics_and_insights_are_those_of_the_api() {
    customers.answers(survey).npsWithComment(2, "配送が遅い", "negative", "delivery");
    JsonNode nps = call(Role.ADMIN, "get_metric", "{'metric':'nps'}");
    assertThat(nps.at("/result/structuredContent/overall/n").asInt()).isOne();
    assertThat(
            call(Role.ADMIN, "list_insights", "{}")
                .at("/result/structuredContent/items/0/theme")
                .asText())
        .isEqualTo("delivery");
    JsonNode wrong = call(Role.ADMIN, "get_metric", "{'metric':'nps','from':'soon'}");
    assertThat(wrong.at("/result/isError").asBoolean()).isTrue();
  }

  @Test
  void a_task_is_changed_by_the_same_rules_as_by_people() {
    FollowUps followUps = new FollowUps(customers.database(), clock);
    UUID response = customers.answers(survey).of("c-1").nps(2);
    UUID task = koe.dashboard.followup.TaskDesk.opens(followUps, caller(Role.AGENT), response);
    JsonNode refused =
        call(Role.AGENT, "update_task", "{'id':'%s','status':'resolved'}".formatted(task));
    assertThat(refused.at("/result/isError").asBoolean()).isTrue();
    assertThat(refused.at("/result/content/0/text").asText()).contains("/rootCause");
    JsonNode done =
        call(
            Role.AGENT,
            "update_task",
            "{'id':'%s','status':'resolved','rootCause':'x','action':'y','reason':'called'}"
                .formatted(task));
    assertThat(done.at("/result/structuredContent/status").asText()).isEqualTo("resolved");
    JsonNode noted = call(Role.AGENT, "add_task_note", "{'id':'%s','text':'ok'}".formatted(task));
    assertThat(noted.at("/result/structuredContent/history")).hasSizeGreaterThan(1);
    assertThat(
            call(Role.AGENT, "get_task", "{'id':'%s','colour':'red'}".formatted(task)).toString())
        .contains("/colour");
  }

  private String greeted(String version) {
    return answer(
            Role.VIEWER,
            "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'%s'}}"
                .formatted(version))
        .at("/result/protocolVersion")
        .asText();
  }

  private JsonNode call(Role role, String tool, String arguments) {
    return answer(
        role,
        "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'%s','arguments':%s}}"
            .formatted(tool, arguments));
  }

  private JsonNode answer(Role role, String message) {
    return says(role, message).orElseThrow();
  }

  private Optional<? extends JsonNode> says(Role role, String message) {
    return conversation.answer(caller(role), Json.read(message.replace('\'', '"')));
  }

  private Caller caller(Role role) {
    return new Caller(customers.workspace(), Optional.empty(), "Assistant", Set.of(role), "");
  }
}
