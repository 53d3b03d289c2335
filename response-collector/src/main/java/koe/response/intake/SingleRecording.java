package koe.response.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;
import koe.response.scrutiny.Standing;
import org.jdbi.v3.core.Handle;

/** Records one submission, new or going on with what was there, in the handle's transaction. */
final class SingleRecording {

  private final Handle handle;
  private final IntakeStore store;
  private final Submission submission;
  private final Link link;
  private final Instant now;

  SingleRecording(Handle handle, Submission submission, Instant now) {
    this.handle = handle;
    this.store = handle.attach(IntakeStore.class);
    this.submission = submission;
    this.link = submission.link();
    this.now = now;
  }

  /**
   * @throws Problem 409 if the link was answered before, 410 if it takes no more, 422 if the key
   *     came with another body
   */
  Recorded record() {
    UUID id = Ids.next();
    Optional<Recorded> before = submission.key().flatMap(key -> claim(key, id));
    if (before.isPresent()) {
      return before.get();
    }
    Optional<byte[]> resume = submission.resume().map(Secrets::hash);
    resume.ifPresent(store::lock);
    Optional<IntakeStore.Known> known = store.known(link.tokenHash(), resume);
    return known.isPresent() ? goOn(known.get()) : begin(id, resume);
  }

  private Optional<Recorded> claim(Submission.Key key, UUID id) {
    if (store.claimKey(link.survey(), key.key(), key.bodyHash(), id, now) == 1) {
      return Optional.empty();
    }
    IntakeStore.Submitted first =
        store.submitted(link.survey(), key.key()).orElseThrow(Problem::unavailable);
    if (!Arrays.equals(first.bodyHash(), key.bodyHash())) {
      throw Problem.keyReused();
    }
    return Optional.of(new Recorded(first.response(), first.receivedAt(), true));
  }

  private Recorded begin(UUID id, Optional<byte[]> resume) {
    if (store.resting(List.of(link.distribution())).stream()
        .anyMatch(one -> one.personalToo() || !link.isPersonal())) {
      throw Refusals.closed();
    }
    int added =
        store.add(
            id,
            link.survey(),
            submission.version(),
            link.distribution(),
            link.invitation(),
            link.contactKey(),
            link.channel(),
            submission.language(),
            submission.completed() ? "complete" : "partial",
            submission.source(),
            link.attributes(),
            resume,
            submission.page(),
            submission.startedAt(),
            now,
            submission.notice(),
            String.join(",", submission.standing().suspicions()),
            submission.standing().counted());
    if (added == 0) {
      return goOn(
          store.known(link.tokenHash(), Optional.empty()).orElseThrow(Problem::unavailable));
    }
    event("started");
    return write(id);
  }

  private Recorded goOn(IntakeStore.Known known) {
    boolean unfinished =
        !known.isComplete()
            && store.goOn(
                    known.id(),
                    submission.language(),
                    submission.page(),
                    submission.startedAt(),
                    now)
                == 1;
    if (!unfinished) {
      throw Refusals.alreadyAnswered(known.id());
    }
    // Once it is finished, its answers are out of the door's reach.
    store.clearAnswers(known.id());
    if (submission.completed()) {
      Standing standing = submission.standing();
      store.finish(known.id(), String.join(",", standing.suspicions()), standing.counted());
    }
    return write(known.id());
  }

  private Recorded write(UUID id) {
    holdFiles(id);
    if (submission.completed()) {
      ResponseContent content = ResponseContent.of(submission.definition(), submission.answers());
      new ContentRows(handle)
          .add(id, link.survey(), content, now, submission.standing().counted())
          .write();
      event("completed");
    } else {
      new ContentRows(handle).addUnfinished(id, submission.answers()).write();
    }
    return new Recorded(id, now, false);
  }

  private void holdFiles(UUID id) {
    if (!submission.definition().asksForFiles()) {
      return;
    }
    List<UUID> files =
        submission.definition().files(submission.answers()).stream()
            .flatMap(file -> file.id().stream())
            .toList();
    if (store.holdFiles(id, files) < files.size()) {
      throw Problem.invalid(
          "/answers", "a file of these answers is gone, or belongs to another response");
    }
  }

  private void event(String kind) {
    handle
        .attach(LinkStore.class)
        .event(Ids.next(), link.distribution(), link.invitation(), kind, now);
  }
}
