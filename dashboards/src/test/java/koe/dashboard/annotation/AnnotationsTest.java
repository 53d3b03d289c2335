package koe.dashboard.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import koe.dashboard.testing.Customers;
import koe.dashboard.view.SavedView;
import koe.dashboard.view.SavedViews;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

/** Notes on days, and views under a name. */
class AnnotationsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final Annotations annotations = new Annotations(customers.database(), clock);
  private final SavedViews views = new SavedViews(customers.database(), clock);
  private final Caller caller =
      new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.MANAGER), "");

  @Test
  void what_happened_is_found_by_its_day_and_taken_away_again() {
    Annotation made =
        annotations.add(caller, body("{'day':'2026-04-01','kind':'campaign','text':'春のセール'}"));
    LocalDate day = LocalDate.parse("2026-04-01");
    assertThat(annotations.between(customers.workspace(), day, day.plusDays(1)))
        .containsExactly(made);
    assertThat(annotations.between(customers.workspace(), day.plusDays(1), day.plusDays(9)))
        .isEmpty();
    assertThat(annotations.list(customers.workspace(), Optional.empty(), 9)).hasSize(1);
    annotations.delete(caller, made.id());
    assertThatThrownBy(() -> annotations.delete(caller, made.id())).isInstanceOf(Problem.class);
  }

  @Test
  void a_note_without_a_day_is_refused() {
    for (String wrong :
        new String[] {
          "{'day':'2026-02-30','text':'x'}",
          "{'day':'9999-01-01','text':'x'}",
          "{'day':'2026-01-01'}",
          "{'day':'2026-01-01','text':'x','kind':'party'}"
        }) {
      assertThatThrownBy(() -> annotations.add(caller, body(wrong))).isInstanceOf(Problem.class);
    }
  }

  @Test
  void a_view_of_the_same_name_takes_the_place_of_the_older_one() {
    views.put(caller, body("{'name':'Pro','query':'by=plan'}"));
    SavedView newer = views.put(caller, body("{'name':'Pro','query':'by=region'}"));
    assertThat(newer.address()).isEqualTo("/numbers?by=region");
    assertThat(views.list(customers.workspace(), Optional.empty(), 9)).containsExactly(newer);
    views.delete(caller, newer.id());
    assertThat(views.list(customers.workspace(), Optional.empty(), 9)).isEmpty();
  }

  @Test
  void a_view_leads_nowhere_else() {
    assertThatThrownBy(() -> views.put(caller, body("{'name':'x','query':'a b<script>'}")))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> views.put(caller, body("{'query':'by=plan'}")))
        .isInstanceOf(Problem.class);
  }

  private static JsonBody body(String json) {
    return JsonBody.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
