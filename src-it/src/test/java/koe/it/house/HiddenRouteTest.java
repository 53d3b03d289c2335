package koe.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * JAX-RS looks for a call in the class whose path fits best and in no other. A class whose path
 * begins like a route of another therefore takes that route away, and nothing says so before
 * somebody is told that it was not found.
 */
class HiddenRouteTest {

  @Test
  void no_class_takes_a_route_away_from_another() {
    Set<String> hidden = new TreeSet<>();
    for (RouteScan.Declared route : RouteScan.declared()) {
      rivals(route, RouteScan.declared())
          .forEach(rival -> hidden.add(route.path() + " by a class at " + rival));
    }
    assertThat(hidden).isEmpty();
  }

  @Test
  void a_class_at_a_longer_path_hides_what_another_has_there() {
    RouteScan.Declared one = new RouteScan.Declared("", "backlog", "backlog/{id}");
    RouteScan.Declared chain = new RouteScan.Declared("", "backlog/{id}", "backlog/{id}/chain");
    RouteScan.Declared issues =
        new RouteScan.Declared("", "backlog/{id}/issues", "backlog/{id}/issues");
    assertThat(rivals(one, List.of(one, chain, issues))).containsExactly("backlog/{id}");
    assertThat(rivals(chain, List.of(one, chain, issues))).isEmpty();
    assertThat(rivals(one, List.of(one, issues))).isEmpty();
  }

  private static List<String> rivals(
      RouteScan.Declared route, Iterable<RouteScan.Declared> declared) {
    TreeSet<String> rivals = new TreeSet<>();
    for (RouteScan.Declared other : declared) {
      if (other.place().equals(route.place())
          && literal(other.owner()) > literal(route.owner())
          && covers(other.owner(), route.path())) {
        rivals.add(other.owner());
      }
    }
    return List.copyOf(rivals);
  }

  private static int literal(String template) {
    return template.replaceAll("\\{\\w+}", "").length();
  }

  /** Whether a class's path fits the beginning of a route, step by step. */
  private static boolean covers(String owner, String route) {
    String[] ours = owner.split("/");
    String[] theirs = route.split("/");
    if (ours.length > theirs.length) {
      return false;
    }
    for (int i = 0; i < ours.length; i++) {
      boolean open = ours[i].startsWith("{") && theirs[i].startsWith("{");
      if (!open && !ours[i].equals(theirs[i])) {
        return false;
      }
    }
    return true;
  }
}
