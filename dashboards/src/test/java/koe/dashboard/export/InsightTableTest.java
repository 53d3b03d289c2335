package koe.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import org.junit.jupiter.api.Test;

class InsightTableTest {

  private final Customers customers = new Customers();
  private final UUID survey = customers.survey("NPS", "x");
  private final InsightTable table =
      new InsightTable(
          new Backlog(customers.database(), Clock.systemUTC()),
          customers.database(),
          Clock.systemUTC());

  @Test
  void each_insight_is_a_line_that_does_not_tell_who_said_it() {
    customers.theme("delivery", "配送", "Delivery");
    customers
        .answers(survey)
        .of("c-1")
        .npsWithComment(1, "=遅い。090-1234-5678まで", "negative", "delivery");
    String[] lines = write("csv").split("\r\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("id,theme,nameJa,nameEn,status,link,mentions,customers");
    assertThat(lines[1]).contains(",delivery,配送,Delivery,open,,1,1,").contains("'=遅い。•••まで");
    assertThat(write("ndjson")).contains("\"mentions\":1").doesNotContain("090");
  }

  @Test
  void more_insights_than_are_read_at_once_come_once_each() {
    for (int i = 0; i < 101; i++) {
      customers.answers(survey).npsWithComment(1, "x", "negative", "theme" + i);
    }
    assertThat(
            write("ndjson").lines().map(line -> line.replaceAll(".*\"theme\":\"(\\w+)\".*", "$1")))
        .hasSize(101)
        .doesNotHaveDuplicates();
  }

  @Test
  void another_workspace_is_not_exported() {
    Customers others = new Customers();
    others.answers(others.survey("Theirs", "x")).npsWithComment(1, "x", "negative", "theirs");
    assertThat(write("ndjson")).isEmpty();
  }

  private String write(String format) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Caller caller =
        new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.PRODUCT), "");
    table.write(caller, new Exports.Form(format, false), output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
