package koe.dashboard.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.dashboard.verbatim.Verbatim;

/** A follow-up with everything that one needs to call the customer. */
public record Dossier(
    FollowUp task,
    boolean overdue,
    Optional<InboxStore.Customer> customer,
    Optional<String> survey,
    List<InboxStore.Scored> scores,
    List<Verbatim> verbatims,
    List<Event> history,
    List<FollowUpStore.Person> people,
    List<RootCause> causes,
    List<InboxStore.Earlier> earlier) {

  /** The causes that can be chosen. */
  public List<RootCause> offered() {
    return causes.stream().filter(cause -> !cause.retired()).toList();
  }

  /** The root cause in words. */
  public String rootCause(String language) {
    String stored = task.rootCause().orElse("–");
    return causes.stream()
        .filter(cause -> cause.key().equals(stored))
        .map(cause -> cause.nameIn(language))
        .findFirst()
        .orElse(stored);
  }

  public String assignee() {
    return task.assignee().map(id -> names().getOrDefault(id, "")).orElse("");
  }

  Map<UUID, String> names() {
    return people.stream()
        .collect(Collectors.toMap(FollowUpStore.Person::id, FollowUpStore.Person::name));
  }
}
