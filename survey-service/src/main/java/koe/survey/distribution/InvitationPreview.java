package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import koe.survey.channel.Message;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;

/** Writes a distribution's message to one real contact, and sends nothing: its link is nobody's. */
@Singleton
class InvitationPreview {

  private static final String LINK = "preview";

  private final Database database;
  private final Clock clock;
  private final Distributions distributions;
  private final Workspaces workspaces;
  private final InvitationTokens tokens;
  private final InvitationMessages messages;

  @Inject
  InvitationPreview(
      Database database,
      Clock clock,
      Distributions distributions,
      Workspaces workspaces,
      InvitationTokens tokens,
      InvitationMessages messages) {
    this.database = database;
    this.clock = clock;
    this.distributions = distributions;
    this.workspaces = workspaces;
    this.tokens = tokens;
    this.messages = messages;
  }

  /** What the contact would be sent; without an address the message is shown all the same. */
  Message of(UUID workspace, UUID distribution, String contact) {
    Distribution of = distributions.get(workspace, distribution);
    if (of.isOpen()) {
      throw Problem.conflict("no-message", "An open link or a widget has no message.");
    }
    Contact to =
        database
            .inWorkspace(workspace, handle -> handle.attach(ContactStore.class).find(contact))
            .orElseThrow(() -> Problem.notFound("contact", contact));
    return messages.of(workspace, new Dispatch(invitation(workspace, of, to), Terms.of(of), to));
  }

  private Invitation invitation(UUID workspace, Distribution of, Contact to) {
    Instant now = clock.instant();
    return new Invitation(
        Ids.next(),
        of.id(),
        of.survey(),
        to.id(),
        of.channel(),
        to.address(of.channel()).orElse(""),
        to.language().orElse(workspaces.get(workspace).language()),
        "",
        Optional.empty(),
        Secrets.hash(LINK),
        tokens.seal(LINK),
        now,
        now,
        0,
        0);
  }
}
