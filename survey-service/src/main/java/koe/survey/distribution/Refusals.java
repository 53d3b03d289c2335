package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import org.jdbi.v3.core.Handle;

/**
 * Hears what customers write back: who says stop is not written to any more, from this moment on
 * and in every workspace that knows the address. What may be a refusal is shown to a person.
 */
@Singleton
public class Refusals {

  private static final int LONGEST = 2_000;

  private final Database database;
  private final Clock clock;

  @Inject
  Refusals(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a message that came in, and does what it asks. */
  public void hear(String channel, String address, String text, Meaning meaning) {
    for (UUID workspace : database.workspaces()) {
      database.useWorkspace(workspace, handle -> hear(handle, channel, address, text, meaning));
    }
  }

  private void hear(Handle handle, String channel, String address, String text, Meaning meaning) {
    ContactStore contacts = handle.attach(ContactStore.class);
    var known = contacts.withAddress(channel, address);
    if (known.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    SuppressionStore suppressions = handle.attach(SuppressionStore.class);
    String kept = text.substring(0, Math.min(text.length(), LONGEST));
    suppressions.heard(Ids.next(), channel, address, kept, meaning.word(), now);
    if (meaning == Meaning.STOP) {
      suppressions.add(channel, address, "asked to stop", now);
    } else if (meaning == Meaning.START) {
      suppressions.remove(channel, address);
    }
    if (meaning == Meaning.STOP || meaning == Meaning.START) {
      for (Contact contact : known) {
        contacts.addConsent(
            Ids.next(),
            contact.id(),
            channel,
            meaning == Meaning.START,
            now,
            "reply: " + kept,
            Optional.empty());
      }
    }
  }
}
