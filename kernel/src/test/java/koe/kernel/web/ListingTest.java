package koe.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

  private static Listing<String> page(String limit, String cursor) {
    return Listing.of(ALL, limit, cursor, key -> key);
  }

  @Test
  void a_list_that_is_at_hand_is_given_in_pages() {
    assertThat(page("2", "")).isEqualTo(new Listing<>(List.of("a", "b"), Optional.of("b")));
    assertThat(page("2", "b")).isEqualTo(new Listing<>(List.of("c", "d"), Optional.of("d")));
    assertThat(page("2", "d")).isEqualTo(new Listing<>(List.of("e"), Optional.empty()));
    assertThat(page("", "")).isEqualTo(new Listing<>(ALL, Optional.empty()));
    assertThat(page("", "e")).isEqualTo(new Listing<>(List.of(), Optional.empty()));
  }

  @Test
  void a_parameter_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> page("0", ""))
        .isInstanceOfSatisfying(Problem.class, problem -> names(problem, "limit"));
    assertThatThrownBy(() -> page("2", "z"))
        .isInstanceOfSatisfying(Problem.class, problem -> names(problem, "cursor"));
  }

  private static void names(Problem problem, String parameter) {
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .containsExactly(new Problem.Detail("/" + parameter, problem.detail(), parameter));
  }

  @Test
  void a_complaint_about_the_body_names_no_parameter() {
    assertThat(Json.write(new Problem.Detail("", "an object is expected")))
        .isEqualTo("{\"pointer\":\"\",\"detail\":\"an object is expected\"}");
  }
}
