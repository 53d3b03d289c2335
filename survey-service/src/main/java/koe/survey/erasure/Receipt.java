package koe.survey.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an erasure.
 *
 * @param status running until every module has erased its own, then done
 */
public record Receipt(UUID id, String status, Instant requestedAt, List<Part> modules) {

  private static final List<String> MODULES =
      List.of("survey", "response", "feedback", "dashboard");

  /** What one module did; without a time it is still to do. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Part(String module, Optional<Instant> doneAt, Optional<Long> erased) {}

  static Receipt of(ErasureStore.Asked asked, List<ErasureStore.Step> steps) {
    List<Part> parts = MODULES.stream().map(module -> part(module, steps)).toList();
    boolean done = parts.stream().allMatch(part -> part.doneAt().isPresent());
    return new Receipt(asked.id(), done ? "done" : "running", asked.requestedAt(), parts);
  }

  private static Part part(String module, List<ErasureStore.Step> steps) {
    Optional<ErasureStore.Step> step =
        steps.stream().filter(one -> one.module().equals(module)).findFirst();
    return new Part(module, step.map(ErasureStore.Step::at), step.map(ErasureStore.Step::erased));
  }
}
