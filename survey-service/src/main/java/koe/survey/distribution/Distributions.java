package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.Jobs;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps distributions and moves them through their states. */
@Singleton
public class Distributions {

  private static final int LINK_BYTES = 12;

  private final Database database;
  private final Clock clock;
  private final Jobs jobs;

  @Inject
  Distributions(Database database, Clock clock, Jobs jobs) {
    this.database = database;
    this.clock = clock;
    this.jobs = jobs;
  }

  /** Keeps a draft; an open link is open at once. Its id. */
  public UUID create(UUID workspace, DistributionRequest request, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          String survey = requireWhatItNames(handle, request);
          boolean open = Set.of("link", "embed").contains(request.channel());
          UUID id = Ids.next();
          handle
              .attach(DistributionStore.class)
              .add(
                  id,
                  request.survey(),
                  request.name().orElse(survey),
                  request.channel(),
                  request.kept(),
                  open ? "sending" : "draft",
                  open ? Optional.of(Secrets.random(LINK_BYTES)) : Optional.empty(),
                  request.at(),
                  actor,
                  clock.instant());
          Audit.record(handle, clock.instant(), actor, "distribution.create", id);
          return id;
        });
  }

  /** Refuses what names a survey, a segment or people whom nobody knows; the survey's name. */
  static String requireWhatItNames(Handle handle, DistributionRequest request) {
    String survey =
        handle
            .attach(DistributionStore.class)
            .surveyName(request.survey())
            .orElseThrow(() -> Problem.invalid("/survey", "there is no such survey"));
    Optional.ofNullable(request.kept().path("audience").get("segment"))
        .ifPresent(key -> Audiences.filter(handle, key.asText()));
    Audiences.requireKnown(handle, request.kept().path("audience").path("contacts"));
    return survey;
  }

  Distribution get(UUID workspace, UUID id) {
    return database.inWorkspace(workspace, handle -> known(handle, id));
  }

  private static Distribution known(Handle handle, UUID id) {
    return handle
        .attach(DistributionStore.class)
        .find(id)
        .orElseThrow(() -> Problem.notFound("distribution", id));
  }

  DistributionView view(UUID workspace, UUID id) {
    return database.inWorkspace(
        workspace,
        handle -> {
          DistributionStore store = handle.attach(DistributionStore.class);
          return DistributionView.of(
              known(handle, id),
              store.funnel(id),
              store.skips(id),
              store.tried(id),
              handle.attach(ReminderStore.class).sent(id));
        });
  }

  List<Distribution> list(UUID workspace, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(DistributionStore.class).list(before, limit));
  }

  /**
   * Plans and sends in the background, now or at the scheduled time; the job. An open link has
   * nothing left to do, so its job ends at once.
   */
  UUID launch(UUID workspace, UUID id, String actor) {
    UUID job = database.inWorkspace(workspace, handle -> launch(handle, id, actor));
    jobs.wake();
    return job;
  }

  /** Both in one transaction, or a distribution could be left behind that nobody plans. */
  private UUID launch(Handle handle, UUID id, String actor) {
    Distribution known = known(handle, id);
    requireOpenSurvey(handle, known);
    if (!known.isOpen()) {
      move(handle, id, List.of("draft"), "planning");
    }
    Instant due = known.dueAt().orElse(clock.instant());
    UUID job = jobs.accept(handle, Planner.KIND, Map.of("distribution", id), due);
    Audit.record(handle, clock.instant(), actor, "distribution.launch", id);
    return job;
  }

  private static void requireOpenSurvey(Handle handle, Distribution distribution) {
    Optional<String> status =
        handle.attach(DistributionStore.class).surveyStatus(distribution.survey());
    if (!status.equals(Optional.of("open"))) {
      throw Problem.conflict("survey-not-open", "Publish the survey before it is sent.");
    }
  }

  void pause(UUID workspace, UUID id, String actor) {
    change(workspace, id, List.of("sending"), "paused", actor, "distribution.pause");
  }

  void resume(UUID workspace, UUID id, String actor) {
    change(workspace, id, List.of("paused"), "sending", actor, "distribution.resume");
  }

  /** Sends nothing more. */
  public void cancel(UUID workspace, UUID id, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          known(handle, id);
          move(handle, id, List.of("draft", "planning", "sending", "paused"), "cancelled");
          handle.attach(InvitationStore.class).cancelWaiting(id);
          handle.attach(ReminderStore.class).cancelWaiting(id);
          handle.attach(TriggerStore.class).cancel(id);
          Audit.record(handle, clock.instant(), actor, "distribution.cancel", id);
        });
  }

  private void change(
      UUID workspace, UUID id, List<String> from, String to, String actor, String action) {
    database.useWorkspace(
        workspace,
        handle -> {
          known(handle, id);
          move(handle, id, from, to);
          Audit.record(handle, clock.instant(), actor, action, id);
        });
  }

  private void move(Handle handle, UUID id, List<String> from, String to) {
    if (handle.attach(DistributionStore.class).move(id, from, to, clock.instant()) == 0) {
      throw Problem.conflict(
          "wrong-state", "The distribution must be " + String.join(" or ", from) + " for this.");
    }
  }

  ContactPolicy policy(UUID workspace) {
    return database.inWorkspace(workspace, Distributions::policy);
  }

  private static ContactPolicy policy(Handle handle) {
    return handle
        .attach(DistributionStore.class)
        .policy()
        .map(ContactPolicy::of)
        .orElse(ContactPolicy.NONE);
  }

  /**
   * @param ifMatch the If-Match header, if there is one
   */
  void putPolicy(UUID workspace, @Nullable String ifMatch, ContactPolicy policy, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          handle.attach(DistributionStore.class).lockPolicy();
          Revision.check(ifMatch, Revision.mark(policy(handle)));
          handle.attach(DistributionStore.class).putPolicy(policy.toJson(), clock.instant());
          Audit.record(handle, clock.instant(), actor, "contact-policy.change", workspace);
        });
  }

  List<InvitationStore.Listed> invitations(
      UUID workspace, UUID id, Optional<UUID> after, int limit) {
    return database.inWorkspace(
        workspace,
        handle -> {
          known(handle, id);
          return handle.attach(InvitationStore.class).list(id, after, limit);
        });
  }
}
