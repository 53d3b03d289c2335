package koe.survey.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import koe.kernel.web.Problem;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.contact.ContactView;
import koe.survey.contact.Contacts;
import koe.survey.event.Event;
import koe.survey.event.EventStore;
import org.jdbi.v3.core.Handle;

/** All that is held on a person. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PersonFile(
    ContactView contact,
    List<HistoryStore.ConsentWord> consents,
    List<HistoryStore.Stop> suppressions,
    List<Event> events,
    List<HistoryStore.Asked> invitations,
    List<HistoryStore.Skipped> skips,
    List<HistoryStore.Answered> answers) {

  private static final int MOST_EVENTS = 100_000;

  static PersonFile of(Handle handle, String externalId) {
    Contact contact =
        handle
            .attach(ContactStore.class)
            .find(externalId)
            .orElseThrow(() -> Problem.notFound("contact", externalId));
    List<String> addresses =
        Stream.of(contact.email(), contact.phone(), contact.lineUserId())
            .flatMap(Optional::stream)
            .toList();
    HistoryStore history = handle.attach(HistoryStore.class);
    return new PersonFile(
        Contacts.views(handle, List.of(contact)).get(0),
        history.consents(contact.id()),
        history.stops(addresses),
        handle.attach(EventStore.class).of(contact.id(), MOST_EVENTS),
        history.invitations(contact.id()),
        history.skips(contact.id()),
        history.answers(externalId));
  }
}
