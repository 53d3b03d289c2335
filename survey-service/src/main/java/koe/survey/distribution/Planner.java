package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.kernel.workspace.Workspaces;
import koe.survey.contact.Contact;
import org.jdbi.v3.core.Handle;

/**
 * Turns a launched distribution into one invitation or one skip per person. It may be stopped and
 * run again at any point: who has one already keeps it.
 */
@Singleton
public class Planner implements JobHandler {

  static final String KIND = "distribution-launch";

  private final Database database;
  private final Clock clock;
  private final InvitationTokens tokens;
  private final Workspaces workspaces;
  private final Audiences audiences;

  @Inject
  Planner(
      Database database,
      Clock clock,
      InvitationTokens tokens,
      Workspaces workspaces,
      Audiences audiences) {
    this.audiences = audiences;
    this.database = database;
    this.clock = clock;
    this.tokens = tokens;
    this.workspaces = workspaces;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    UUID id = UUID.fromString(input.path("distribution").asText());
    UUID after = new UUID(0, 0);
    Audience.Batch batch;
    do {
      UUID from = after;
      batch = database.inWorkspace(workspace, handle -> planBatch(handle, workspace, id, from));
      progress.advance(batch.people().size());
      after = batch.mark();
    } while (!batch.last());
    database.useWorkspace(
        workspace, handle -> handle.attach(DistributionStore.class).planned(id, clock.instant()));
  }

  private Audience.Batch planBatch(Handle handle, UUID workspace, UUID id, UUID after) {
    DistributionStore store = handle.attach(DistributionStore.class);
    Distribution distribution = store.find(id).orElseThrow();
    if (!distribution.status().equals("planning")) {
      return new Audience.Batch(List.of(), after, true);
    }
    Instant now = clock.instant();
    ContactPolicy policy = policy(store, distribution);
    Audience audience = audiences.of(handle, workspace, distribution, policy);
    SendGate gate = new SendGate(policy, id, distribution.sample(), now);
    Audience.Batch batch = audience.after(handle, after);
    List<Invitation> invitations = new ArrayList<>();
    List<UUID> skipped = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Audience.Member member : audience.members(handle, batch.people())) {
      Optional<SendGate.Reason> objection = gate.objection(member.candidate());
      if (objection.isPresent()) {
        skipped.add(member.contact().id());
        reasons.add(objection.get().word());
      } else {
        invitations.add(invitation(workspace, distribution, member.contact(), now));
      }
    }
    handle.attach(InvitationStore.class).plan(invitations);
    store.skip(id, skipped, reasons, now);
    return batch;
  }

  static ContactPolicy policy(DistributionStore store, Distribution distribution) {
    return store
        .policy()
        .map(ContactPolicy::of)
        .orElse(ContactPolicy.NONE)
        .withPause(distribution.frequencyCapDays());
  }

  private Invitation invitation(
      UUID workspace, Distribution distribution, Contact contact, Instant now) {
    String token = tokens.make();
    return new Invitation(
        Ids.next(),
        distribution.id(),
        distribution.survey(),
        contact.id(),
        distribution.channel(),
        contact.address(distribution.channel()).orElseThrow(),
        contact.language().orElse(workspaces.get(workspace).language()),
        Secrets.hash(token),
        tokens.seal(token),
        now,
        now,
        0);
  }
}
