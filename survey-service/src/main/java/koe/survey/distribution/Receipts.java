package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;

/** Notes what became of messages when a provider or a mail server says so, once or again. */
@Singleton
public class Receipts {

  private final Database database;
  private final Clock clock;
  private final ReturnMarks marks;

  @Inject
  Receipts(Database database, Clock clock, ReturnMarks marks) {
    this.database = database;
    this.clock = clock;
    this.marks = marks;
  }

  /** What is said of a message. */
  public enum Fate {
    DELIVERED,
    /** The address is not good. */
    BOUNCED,
    /** The address is good, but this message was not let in. */
    REJECTED,
    COMPLAINED
  }

  /** False if no message of that provider's id is known. */
  public boolean ofProvider(String providerId, Fate fate, String detail) {
    return note(
        database.workspaces(),
        handle -> handle.attach(InvitationStore.class).byProviderId(providerId),
        fate,
        detail);
  }

  /** False if the text holds no mark of ours. */
  public boolean ofMail(String text, Fate fate, String detail) {
    return ofMail(database.workspaces(), text, fate, detail);
  }

  /**
   * The same, where nothing is heard of other workspaces.
   *
   * @param workspaces whose mail the text may speak of
   */
  public boolean ofMail(Collection<UUID> workspaces, String text, Fate fate, String detail) {
    return marks
        .find(text)
        .map(
            marked ->
                note(
                    workspaces,
                    handle ->
                        handle
                            .attach(InvitationStore.class)
                            .find(marked.invitation(), marked.reminder()),
                    fate,
                    detail))
        .orElse(false);
  }

  private boolean note(
      Collection<UUID> workspaces,
      Function<Handle, Optional<Invitation>> search,
      Fate fate,
      String detail) {
    for (UUID workspace : workspaces) {
      boolean found =
          database.inWorkspace(
              workspace,
              handle -> {
                Optional<Invitation> invitation = search.apply(handle);
                invitation.ifPresent(one -> note(handle, one, fate, detail));
                return invitation.isPresent();
              });
      if (found) {
        return true;
      }
    }
    return false;
  }

  private void note(Handle handle, Invitation invitation, Fate fate, String detail) {
    InvitationStore store = handle.attach(InvitationStore.class);
    Instant now = clock.instant();
    String status = fate == Fate.DELIVERED || fate == Fate.COMPLAINED ? "sent" : "bounced";
    Optional<String> failure = status.equals("sent") ? Optional.empty() : Optional.of(detail);
    if (invitation.reminder() > 0) {
      handle
          .attach(ReminderStore.class)
          .receipt(
              invitation.id(),
              invitation.reminder(),
              failure.isPresent() ? "failed" : "sent",
              failure,
              now);
    }
    boolean changed = store.receipt(invitation.id(), status, failure, now) == 1;
    if (changed) {
      String kind =
          fate == Fate.REJECTED ? "bounced" : fate.name().toLowerCase(java.util.Locale.ROOT);
      store.event(Ids.next(), invitation.distribution(), invitation.id(), kind, now);
    }
    if (fate == Fate.BOUNCED || fate == Fate.COMPLAINED) {
      handle
          .attach(SuppressionStore.class)
          .add(
              invitation.channel(),
              invitation.address(),
              fate == Fate.BOUNCED ? "bounced: " + detail : "complaint",
              now);
    }
  }
}
