package koe.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

class ExportsTest {

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("=関係性NPS", "relationship");
  private final Exports exports = new Exports(customers.database(), Clock.systemUTC());

  @Test
  void responses_come_with_their_answers() {
    customers.question(survey, "nps");
    UUID response = customers.answers(survey).of("c-1").nps(9);
    String[] lines = write("responses", "csv", true).split("\r\n", -1);
    assertThat(lines[0]).endsWith("receivedAt,answers.nps");
    assertThat(lines[1]).startsWith(response.toString()).contains(",'=関係性NPS,").endsWith(",9");
    assertThat(lines[2]).isEmpty();
  }

  @Test
  void comments_are_masked_for_who_may_not_see_identities() {
    customers
        .answers(survey)
        .of("customer-1")
        .npsWithComment(3, "電話 090-1234-5678 まで", "negative", "support");
    assertThat(write("feedback", "ndjson", true)).contains("090-1234-5678").contains("customer-1");
    assertThat(write("feedback", "ndjson", false))
        .contains("電話 ••• まで")
        .contains("\"themes\":[\"support\"]")
        .doesNotContain("090-1234")
        .doesNotContain("customer-1");
  }

  @Test
  void a_comment_that_nobody_has_looked_for_names_in_is_kept_back() {
    customers.answers(survey).npsWithRawComment(3, "山田太郎です");
    assertThat(write("feedback", "ndjson", false)).isEmpty();
    assertThat(write("feedback", "ndjson", true)).contains("山田");
  }

  @Test
  void another_workspace_is_not_exported() {
    Customers others = new Customers();
    others.answers(others.survey("Theirs", "x")).nps(9);
    assertThat(write("responses", "ndjson", true)).isEmpty();
    assertThat(write("tasks", "ndjson", true)).isEmpty();
  }

  private String write(String what, String format, boolean identities) {
    Caller caller =
        new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");
    ExportQuery query =
        new ExportQuery(Optional.empty(), Optional.empty(), Optional.empty(), identities);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exports.write(caller, what, new Exports.Form(format, false), query, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
