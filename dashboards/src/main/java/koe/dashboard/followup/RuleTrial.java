package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.dashboard.verbatim.Verbatim;
import koe.dashboard.verbatim.VerbatimStore;
import koe.kernel.db.Database;
import koe.kernel.expression.Expression;
import org.jdbi.v3.core.Handle;

/** Tries a rule's condition on what came in lately, and makes nothing. */
@Singleton
public class RuleTrial {

  static final int DAYS = 30;
  static final int MOST = 20_000;
  private static final int BATCH = 1_000;
  private static final int EXAMPLES = 5;

  private final Database database;
  private final Clock clock;

  @Inject
  public RuleTrial(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a rule would have done.
   *
   * @param responses how many were looked at, the newest first; at most 20,000
   * @param tasks how many of them would have become one
   * @param examples the newest of them
   */
  public record Outcome(int days, int responses, int tasks, List<Example> examples) {}

  /** A response that would have become a task. */
  public record Example(
      UUID response,
      Instant receivedAt,
      Optional<String> contact,
      Optional<Integer> score,
      Optional<String> text) {

    private static final int EXCERPT = 120;

    static Example of(ResponseFacts facts) {
      return new Example(
          facts.id(),
          facts.receivedAt(),
          facts.response().contact(),
          facts.scores().stream().findFirst().map(TriageStore.Scored::value),
          facts.comments().stream().findFirst().map(Verbatim::text).map(Example::excerpt));
    }

    private static String excerpt(String text) {
      return text.codePointCount(0, text.length()) <= EXCERPT
          ? text
          : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
  }

  public Outcome attempt(UUID workspace, String when) {
    Expression condition = Expression.parse(when);
    Instant from = clock.instant().minus(Duration.ofDays(DAYS));
    return database.inWorkspace(
        workspace,
        handle -> {
          int looked = 0;
          int tasks = 0;
          List<Example> examples = new ArrayList<>();
          Optional<UUID> before = Optional.empty();
          List<TriageStore.Received> batch = batch(handle, from, before);
          while (!batch.isEmpty() && looked < MOST) {
            for (ResponseFacts facts : facts(handle, batch)) {
              looked++;
              if (condition.isTrue(facts.variables())) {
                tasks++;
                if (examples.size() < EXAMPLES) {
                  examples.add(Example.of(facts));
                }
              }
            }
            before = Optional.of(batch.get(batch.size() - 1).id());
            batch = batch(handle, from, before);
          }
          return new Outcome(DAYS, looked, tasks, examples);
        });
  }

  private static List<TriageStore.Received> batch(
      Handle handle, Instant from, Optional<UUID> before) {
    return handle.attach(TrialStore.class).newest(from, before, BATCH);
  }

  private List<ResponseFacts> facts(Handle handle, List<TriageStore.Received> batch) {
    List<UUID> ids = batch.stream().map(TriageStore.Received::id).toList();
    TrialStore store = handle.attach(TrialStore.class);
    var scores = grouped(store.scores(ids), TrialStore.Scored::response);
    var answers = grouped(store.answers(ids), TrialStore.Answered::response);
    var comments = grouped(handle.attach(VerbatimStore.class).ofResponses(ids), Verbatim::response);
    return batch.stream()
        .map(
            response ->
                new ResponseFacts(
                    response,
                    scores.getOrDefault(response.id(), List.of()).stream()
                        .map(it -> new TriageStore.Scored(it.metric(), it.value()))
                        .toList(),
                    answers.getOrDefault(response.id(), List.of()).stream()
                        .collect(
                            Collectors.toMap(
                                TrialStore.Answered::question, TrialStore.Answered::value)),
                    comments.getOrDefault(response.id(), List.of()),
                    clock))
        .toList();
  }

  private static <T> Map<UUID, List<T>> grouped(List<T> rows, Function<T, UUID> response) {
    return rows.stream().collect(Collectors.groupingBy(response));
  }
}
