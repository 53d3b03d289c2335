package koe.dashboard.customer;

import java.util.List;
import java.util.Optional;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/**
 * All that is known of one customer.
 *
 * @param person empty for who answered under a name that the address book does not have
 */
public record Story(
    String contact,
    Optional<CustomerStore.Person> person,
    List<CustomerStore.Word> consents,
    List<CustomerStore.Stop> stops,
    List<CustomerStore.Doing> doings,
    List<CustomerStore.Scored> scores,
    List<CustomerStore.Moment> moments) {

  static final int MOST = 100;

  static Story of(Handle handle, String contact) {
    CustomerStore store = handle.attach(CustomerStore.class);
    Story story =
        new Story(
            contact,
            store.person(contact),
            store.consents(contact),
            store.stops(contact),
            store.doings(contact),
            store.scores(contact),
            store.moments(contact, MOST));
    if (story.person().isEmpty() && story.moments().isEmpty()) {
      throw Problem.notFound("customer", contact);
    }
    return story;
  }

  /** How the customer is called. */
  public String title() {
    return person.map(CustomerStore.Person::title).orElse(contact);
  }

  /** The newest answer to each metric's question. */
  public List<CustomerStore.Scored> newestScores() {
    return scores.stream()
        .filter(
            one ->
                scores.stream()
                    .filter(other -> other.metric().equals(one.metric()))
                    .findFirst()
                    .filter(one::equals)
                    .isPresent())
        .toList();
  }

  /** Whether older moments are left out. */
  public boolean isCut() {
    return moments.size() == MOST;
  }
}
