package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class DistributionFormTest {

  private static final String SURVEY = "0190b2a0-0000-7000-8000-000000000000";

  private static ObjectNode request(Map<String, String> written) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putSingle("survey", SURVEY);
    written.forEach(fields::putSingle);
    return new DistributionForm(fields, ZoneId.of("Asia/Tokyo"), "ja").request();
  }

  @Test
  void two_versions_of_the_words_and_a_quota_for_each_region_are_what_the_api_takes() {
    ObjectNode request =
        request(
            Map.of(
                "channel", "email",
                "subject", "A案",
                "body", "{link}",
                "subjectB", "B案",
                "completes", "400",
                "completesBy", "region"));
    assertThat(request.path("quota"))
        .isEqualTo(Json.read("{\"completes\": 400, \"by\": \"region\"}"));
    assertThat(request.path("variants"))
        .isEqualTo(
            Json.read(
                """
                [{"key": "A"},
                 {"key": "B", "message": {"ja": {"body": "{link}", "subject": "B案"}}}]"""));
    assertThat(DistributionRequest.read(JsonBody.of(request)).kept().path("variants")).hasSize(2);
  }

  @Test
  void a_widget_has_a_share_and_days_between_and_nothing_of_what_is_sent() {
    ObjectNode request =
        request(Map.of("channel", "embed", "sample", "25", "cap", "90", "subject", "A"));
    assertThat(request.path("sample").asDouble()).isEqualTo(0.25);
    assertThat(request.path("frequencyCapDays").asInt()).isEqualTo(90);
    assertThat(request.has("message")).isFalse();
  }

  @Test
  void what_is_no_number_or_no_whole_sentence_is_refused_by_its_place() {
    ObjectNode request =
        request(Map.of("channel", "email", "subject", "{name", "body", "x", "completes", "many"));
    assertThatThrownBy(() -> DistributionRequest.read(JsonBody.of(request)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .contains("/message/ja/subject", "/quota/completes"));
  }
}
