package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Ids;
import koe.kernel.workspace.Workspaces;
import koe.survey.contact.Contact;
import org.jdbi.v3.core.Handle;

/** Writes down what was decided: one invitation or one skip for each person and occasion. */
@Singleton
class Plan {

  private final InvitationTokens tokens;
  private final Workspaces workspaces;
  private final Audiences audiences;
  private final Clock clock;

  @Inject
  Plan(InvitationTokens tokens, Workspaces workspaces, Audiences audiences, Clock clock) {
    this.tokens = tokens;
    this.workspaces = workspaces;
    this.audiences = audiences;
    this.clock = clock;
  }

  void write(
      Handle handle,
      UUID workspace,
      Distribution distribution,
      String occasion,
      List<Contact> people) {
    Instant now = clock.instant();
    List<Invitation> invitations = new ArrayList<>();
    List<UUID> skipped = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Decision decision :
        audiences.decisions(handle, workspace, distribution, occasion).about(people)) {
      if (decision.objection().isPresent()) {
        skipped.add(decision.contact().id());
        reasons.add(decision.objection().get().word());
      } else {
        invitations.add(invitation(workspace, distribution, occasion, decision, now));
      }
    }
    handle.attach(InvitationStore.class).plan(invitations);
    handle.attach(DistributionStore.class).skip(distribution.id(), skipped, reasons, occasion, now);
  }

  private Invitation invitation(
      UUID workspace, Distribution distribution, String occasion, Decision decision, Instant now) {
    String token = tokens.make();
    Contact contact = decision.contact();
    return new Invitation(
        Ids.next(),
        distribution.id(),
        distribution.survey(),
        contact.id(),
        distribution.channel(),
        contact.address(distribution.channel()).orElseThrow(),
        contact.language().orElse(workspaces.get(workspace).language()),
        occasion,
        decision.variant().map(Variant::key),
        Secrets.hash(token),
        tokens.seal(token),
        decision.due(),
        now,
        0,
        0);
  }
}
