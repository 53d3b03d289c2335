package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/**
 * Claims what is due, and in the same transaction looks once more whether it may go out: people
 * unsubscribe, quotas fill, and a sender that was away comes back at night.
 */
@Singleton
class Claims {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int MOST_KNOWN = 200;

  private final Clock clock;
  private final Audiences audiences;
  private final Map<UUID, Terms> known = new ConcurrentHashMap<>();

  @Inject
  Claims(Clock clock, Audiences audiences) {
    this.clock = clock;
    this.audiences = audiences;
  }

  /** What was claimed, and how much was looked at; nothing looked at means that nothing is due. */
  record Batch(int lookedAt, List<Dispatch> dispatches) {}

  Batch claim(Handle handle, UUID workspace, int most) {
    if (most == 0) {
      return new Batch(0, List.of());
    }
    Instant now = clock.instant();
    List<Invitation> claimed =
        new ArrayList<>(handle.attach(InvitationStore.class).lease(now, now.plus(LEASE), most));
    if (claimed.size() < most) {
      ReminderStore reminders = handle.attach(ReminderStore.class);
      reminders.cancelNeedless(now);
      claimed.addAll(reminders.lease(now, now.plus(LEASE), most - claimed.size()));
    }
    return new Batch(claimed.size(), stillWanted(handle, workspace, claimed, now));
  }

  /** Gives up claims of senders that were lost: nobody knows what became of their messages. */
  void giveUpLost(Handle handle) {
    Instant now = clock.instant();
    handle.attach(InvitationStore.class).doubtLost(now);
    handle.attach(ReminderStore.class).doubtLost(now);
  }

  private List<Dispatch> stillWanted(
      Handle handle, UUID workspace, List<Invitation> claimed, Instant now) {
    if (claimed.isEmpty()) {
      return List.of();
    }
    SecondLook look = new SecondLook(handle, audiences.local(workspace), claimed);
    List<Dispatch> wanted = new ArrayList<>();
    for (Dispatch dispatch : dispatches(handle, claimed)) {
      Optional<String> objection = look.objection(dispatch);
      Optional<Instant> later = look.later(dispatch);
      if (objection.isPresent()) {
        mark(handle, dispatch.invitation(), "cancelled", objection.get(), now);
      } else if (later.isPresent()) {
        putBack(handle, dispatch.invitation(), later.get());
      } else {
        wanted.add(dispatch);
      }
    }
    return wanted;
  }

  private List<Dispatch> dispatches(Handle handle, List<Invitation> claimed) {
    Map<UUID, Terms> terms = terms(handle, claimed);
    Map<UUID, Contact> contacts = new HashMap<>();
    handle
        .attach(ContactStore.class)
        .withIds(claimed.stream().map(Invitation::contact).toList())
        .forEach(contact -> contacts.put(contact.id(), contact));
    return claimed.stream()
        .flatMap(
            one ->
                Optional.ofNullable(terms.get(one.distribution()))
                    .flatMap(
                        said ->
                            Optional.ofNullable(contacts.get(one.contact()))
                                .map(contact -> new Dispatch(one, said, contact)))
                    .stream())
        .toList();
  }

  /** What is known holds as long as the distribution was not changed. */
  private Map<UUID, Terms> terms(Handle handle, List<Invitation> claimed) {
    DistributionStore store = handle.attach(DistributionStore.class);
    List<UUID> ids = claimed.stream().map(Invitation::distribution).distinct().toList();
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return store.versions(ids).stream()
        .map(
            version ->
                known.compute(
                    version.id(),
                    (id, terms) ->
                        terms != null && terms.distribution().revision() == version.revision()
                            ? terms
                            : Terms.of(store.find(id).orElseThrow())))
        .collect(Collectors.toMap(one -> one.distribution().id(), Function.identity()));
  }

  static void mark(
      Handle handle, Invitation invitation, String status, String failure, Instant due) {
    if (invitation.reminder() > 0) {
      handle
          .attach(ReminderStore.class)
          .mark(
              invitation.id(), invitation.reminder(), invitation.attempts(), status, failure, due);
    } else {
      handle
          .attach(InvitationStore.class)
          .mark(invitation.id(), invitation.attempts(), status, failure, due);
    }
  }

  private static void putBack(Handle handle, Invitation invitation, Instant due) {
    if (invitation.reminder() > 0) {
      handle.attach(ReminderStore.class).putBack(invitation.id(), invitation.reminder(), due);
    } else {
      handle.attach(InvitationStore.class).putBack(invitation.id(), due);
    }
  }
}
