package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.statement.StatementException;

/**
 * Records answers. Response, answers, scores, comments, the spent link and its event are one
 * transaction; what is answered to the customer is on disk.
 */
@Singleton
public class ResponseRecorder implements AutoCloseable {

  private static final int ANSWERING = 4;
  private static final int ANSWERED_TOGETHER = 32;
  private static final int WRITERS = 2;
  private static final int MOST = 500;
  private static final int ROOM = 2_000;

  private final Database door;
  private final Clock clock;
  private final IntakeFlow flow = new IntakeFlow();
  private final Batches<Submission, Optional<Recorded>> batches;

  /** Thanks those whose answers are on disk, and sees to those that could not share a batch. */
  private final ExecutorService answering =
      Executors.newFixedThreadPool(
          ANSWERING,
          work -> {
            Thread thread = new Thread(work, "koe-intake-answering");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  public ResponseRecorder(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
    this.batches =
        new Batches<>(
            "intake", WRITERS, MOST, ROOM, asked -> flow.commit(asked.size(), () -> take(asked)));
  }

  /**
   * What is known already behind the link: an unfinished response or the fact of a finished one.
   */
  public Optional<IntakeStore.Known> known(Link link, Optional<String> resume) {
    if (!link.isPersonal() && resume.isEmpty()) {
      return Optional.empty();
    }
    return door.inWorkspace(
        link.workspace(),
        handle ->
            handle.attach(IntakeStore.class).known(link.tokenHash(), resume.map(Secrets::hash)));
  }

  /** How long the unfinished response behind the link is under way, where that matters. */
  public Optional<IntakeStore.Timed> timing(Link link, Optional<String> resume) {
    return door.inWorkspace(
        link.workspace(),
        handle ->
            handle.attach(IntakeStore.class).timing(link.tokenHash(), resume.map(Secrets::hash)));
  }

  /** True if a submission with this key made a response to the survey behind the link. */
  public boolean made(Link link, String key) {
    return door.inWorkspace(
        link.workspace(),
        handle -> handle.attach(IntakeStore.class).submitted(link.survey(), key).isPresent());
  }

  /**
   * Records a submission. It is on disk when this returns: in a transaction together with others
   * that came at the same time if it is new, alone if it goes on with what was there.
   *
   * @throws Problem 409 if the link was answered before, 422 if the key came with another body
   */
  public Recorded record(Submission submission) {
    Recorded recorded =
        isAlone(submission)
            ? alone(submission)
            : batches.ask(submission).orElseGet(() -> alone(submission));
    flow.accept();
    return recorded;
  }

  /** What passed through since the server started. */
  public IntakeFlow flow() {
    return flow;
  }

  /** How many answers wait to be written. */
  public int waiting() {
    return batches.waiting();
  }

  /** How many answers may wait before further ones are refused. */
  public int room() {
    return ROOM;
  }

  /**
   * Records a finished submission as {@link #record} does, and tells the future of it, on any
   * thread.
   */
  CompletableFuture<Recorded> recordLater(Submission submission) {
    if (isAlone(submission)) {
      return CompletableFuture.supplyAsync(() -> alone(submission), answering);
    }
    return batches.tell(submission).thenApply(taken -> taken.orElseGet(() -> alone(submission)));
  }

  /** Whether more belongs to its transaction than a batch writes. */
  private static boolean isAlone(Submission submission) {
    boolean mayGoOn = !submission.link().isPersonal() && submission.resume().isPresent();
    SurveyDefinition definition = submission.definition();
    return mayGoOn
        || definition.asksForFiles()
        || (definition.isTimed() && !submission.completed());
  }

  Recorded alone(Submission submission) {
    return door.inWorkspace(
        submission.link().workspace(),
        handle -> new SingleRecording(handle, submission, clock.instant()).record());
  }

  /** Workspace by workspace, as row-level security asks: one transaction each. */
  private void take(List<Batches.Asked<Submission, Optional<Recorded>>> asked) {
    asked.stream()
        .collect(Collectors.groupingBy(one -> one.item().link().workspace()))
        .forEach(this::take);
  }

  /** Who is refused here, or shares a batch with a damaged submission, is recorded alone. */
  void take(UUID workspace, List<Batches.Asked<Submission, Optional<Recorded>>> asked) {
    Instant now = clock.instant();
    NewResponses rows = new NewResponses();
    List<UUID> ids = asked.stream().map(one -> rows.add(one.item())).toList();
    Set<UUID> taken;
    try {
      taken =
          door.atTheGate(
              handle ->
                  Set.copyOf(handle.attach(ReceivingStore.class).receive(workspace, rows, now)));
    } catch (StatementException refused) {
      taken = Set.of();
      if (Unavailable.is(refused)) {
        asked.forEach(one -> one.refuse(refused));
        return;
      }
    }
    answer(asked, ids, taken, now);
  }

  /** Answers many at a time, because each handing over to another thread costs as much as a row. */
  private void answer(
      List<Batches.Asked<Submission, Optional<Recorded>>> asked,
      List<UUID> ids,
      Set<UUID> taken,
      Instant now) {
    for (int from = 0; from < ids.size(); from += ANSWERED_TOGETHER) {
      int begin = from;
      int end = Math.min(ids.size(), begin + ANSWERED_TOGETHER);
      answering.execute(
          () -> {
            for (int i = begin; i < end; i++) {
              UUID id = ids.get(i);
              asked
                  .get(i)
                  .answer(
                      taken.contains(id)
                          ? Optional.of(new Recorded(id, now, false))
                          : Optional.empty());
            }
          });
    }
  }

  @Override
  @PreDestroy
  public void close() {
    batches.close();
    answering.shutdownNow();
  }

  /** The answers given so far, to go on from. */
  public static JsonNode answers(Optional<IntakeStore.Known> known) {
    return known
        .filter(one -> !one.isComplete())
        .map(IntakeStore.Known::answers)
        .orElseGet(Json::object);
  }
}
