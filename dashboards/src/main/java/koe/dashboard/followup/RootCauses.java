package koe.dashboard.followup;

import java.util.List;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/**
 * Sees to it that what is resolved names one of the causes that were agreed on, if there are any.
 */
record RootCauses(Handle handle) {

  void require(FollowUp before, FollowUp wanted) {
    if (wanted.rootCause().isEmpty() || wanted.rootCause().equals(before.rootCause())) {
      return;
    }
    List<RootCause> agreed = handle.attach(RootCauseStore.class).all();
    List<String> offered =
        agreed.stream().filter(cause -> !cause.retired()).map(RootCause::key).toList();
    if (!offered.isEmpty() && !offered.contains(wanted.rootCause().get())) {
      throw Problem.invalid("/rootCause", "one of " + String.join(", ", offered));
    }
  }
}
