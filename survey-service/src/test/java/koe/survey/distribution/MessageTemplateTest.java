package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {

  @Test
  void places_are_filled_and_have_defaults() {
    String filled = MessageTemplate.fill("{name|お客}様、{plan}プラン", Map.of("name", "", "plan", "プロ"));
    assertThat(filled).isEqualTo("お客様、プロプラン");
  }

  @Test
  void a_value_that_looks_like_a_place_stays_text() {
    assertThat(MessageTemplate.fill("Hello {name}", Map.of("name", "{link} $1 \\")))
        .isEqualTo("Hello {link} $1 \\");
  }

  @Test
  void a_broken_template_is_refused_when_it_is_saved() {
    JsonBody body =
        JsonBody.of(
            "{\"ja\": {\"subject\": \"a\\r\\nBcc: x@example.jp\", \"body\": \"{name\"}}"
                .getBytes(StandardCharsets.UTF_8));
    MessageTemplate.check(body, "email");
    assertThatThrownBy(body::orRefuse)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactlyInAnyOrder("/ja/subject", "/ja/body"));
  }
}
