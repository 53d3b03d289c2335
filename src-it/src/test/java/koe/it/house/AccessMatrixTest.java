package koe.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Holds the table of who may call what against the code. */
class AccessMatrixTest {

  @Test
  void every_route_stands_in_the_table_with_its_roles_and_no_other_does() {
    assertThat(String.join("\n", AccessMatrix.routes().stream().map(Route::toString).toList()))
        .isEqualTo(String.join("\n", RouteScan.routes().stream().map(Route::toString).toList()));
  }

  @Test
  void nothing_that_changes_something_is_open_to_viewers() {
    assertThat(AccessMatrix.routes())
        .filteredOn(route -> !route.method().equals("GET") && route.roles().contains("viewer"))
        .extracting(Route::path)
        .containsExactlyInAnyOrder(
            "/api/v1/metrics/{metric}/weighted",
            "/feedback/api/v1/analyze",
            "/feedback/api/v1/themes/{key}/preview",
            // each of its tools looks at the roles of the caller
            "/mcp",
            "/surveys/api/v1/evaluate");
  }
}
