package koe.it.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.it.system.CollectorSystem;
import koe.it.system.DashboardSystem;
import koe.it.system.Eventually;
import koe.it.system.FeedbackSystem;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One customer's voice all the way: asked, answered, measured, understood, acted on. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeCircleIT {

  /** A customer with something to complain of. */
  record Customer(String name, String language, String complaint, String word, String theme) {

    String email() {
      return name + "@example.jp";
    }

    @Override
    public String toString() {
      return language;
    }
  }

  private final KoeSystem koe;

  WholeCircleIT(KoeSystem koe) {
    this.koe = koe;
  }

  static List<Customer> customers() {
    return List.of(
        new Customer("hanako", "ja", "電話対応がひどく、不親切で残念でした。", "電話対応", "support"),
        new Customer(
            "henry",
            "en",
            "The delivery was terribly late and nobody told me anything.",
            "delivery",
            "delivery"));
  }

  @ParameterizedTest
  @MethodSource("customers")
  void a_complaint_is_asked_for_heard_measured_understood_and_acted_on(Customer customer) {
    Workspace workspace = koe.workspace("Circle " + customer.language());
    SurveysSystem surveys = workspace.surveys();
    UUID survey = surveys.publish(surveys.fromTemplate("relationship-nps", "お客様調査"));
    surveys.contact(customer.name(), customer.email(), customer.language());
    UUID distribution = surveys.mail(survey, List.of(customer.name()));

    JsonNode mail = workspace.mailbox(customer.email()).awaitMail();
    String link = answerLink(mail);
    assertThatMailAsks(mail, link);

    CollectorSystem collector = workspace.collector();
    assertThat(collector.follow(link + "?nps=2").expect(200).text()).contains("<form");
    assertThat(collector.responses(survey)).isEmpty();

    UUID response =
        collector
            .answer(
                link.replaceFirst(".*/r/", ""),
                Json.object().put("nps", 2).put("reason_detractor", customer.complaint()))
            .expect(201)
            .id();
    assertThatScoreCounts(workspace.dashboard(), survey);
    assertThatCommentIsUnderstood(workspace.feedback(), customer, response);
    assertThatFollowUpIsMadeAndResolved(workspace.dashboard(), response);
    JsonNode insight = workspace.dashboard().awaitInsight(customer.theme());
    assertThat(insight.path("customers").asLong()).isEqualTo(1);
    assertThat(insight.path("verbatims").findValuesAsText("text")).contains(customer.complaint());
    JsonNode funnel = surveys.funnel(distribution);
    assertThat(funnel.path("sent").asLong()).isEqualTo(1);
    assertThat(funnel.path("completed").asLong()).isEqualTo(1);
  }

  private static String answerLink(JsonNode mail) {
    return mail.path("text")
        .asText()
        .lines()
        .filter(line -> line.matches(".*https?://\\S+/r/[^/?\\s]+\\?nps=.*"))
        .map(line -> line.replaceFirst(".*(https?://\\S+)\\?nps=.*", "$1"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mail.path("text").asText()));
  }

  private static void assertThatMailAsks(JsonNode mail, String link) {
    assertThat(mail.path("headers").path("List-Unsubscribe").asText()).contains("/unsubscribe>");
    assertThat(mail.path("headers").path("List-Unsubscribe-Post").asText())
        .isEqualTo("List-Unsubscribe=One-Click");
    IntStream.rangeClosed(0, 10)
        .forEach(score -> assertThat(mail.path("html").asText()).contains(link + "?nps=" + score));
  }

  private static void assertThatScoreCounts(DashboardSystem dashboard, UUID survey) {
    JsonNode overall =
        Eventually.see(
                "the score in the NPS",
                () -> dashboard.nps(survey),
                report -> report.path("overall").path("n").asLong() == 1)
            .path("overall");
    assertThat(overall.path("value").asDouble()).isEqualTo(-100);
    assertThat(overall.path("detractors").asLong()).isEqualTo(1);
  }

  private static void assertThatCommentIsUnderstood(
      FeedbackSystem feedback, Customer customer, UUID response) {
    JsonNode item = feedback.awaitFound(customer.word());
    assertThat(item.path("response").asText()).isEqualTo(response.toString());
    assertThat(item.path("language").asText()).isEqualTo(customer.language());
    assertThat(item.path("sentiment").path("label").asText()).isEqualTo("negative");
    assertThat(item.path("themes").findValuesAsText("theme")).contains(customer.theme());
    JsonNode mark = item.path("highlights").get(0);
    assertThat(
            item.path("text")
                .asText()
                .substring(mark.path("start").asInt(), mark.path("end").asInt()))
        .isSubstringOf(customer.complaint());
  }

  private static void assertThatFollowUpIsMadeAndResolved(
      DashboardSystem dashboard, UUID response) {
    JsonNode task = dashboard.awaitTask(response);
    assertThat(task.path("rule").asText()).isEqualTo("detractor");
    assertThat(task.path("dueAt").asText()).isNotEmpty();
    UUID id = UUID.fromString(task.path("id").asText());
    JsonNode resolved = dashboard.resolve(id, "人手不足", "お詫びのお電話をした");
    assertThat(resolved.path("status").asText()).isEqualTo("resolved");
    assertThat(resolved.path("history").findValuesAsText("kind")).contains("changed");
  }
}
