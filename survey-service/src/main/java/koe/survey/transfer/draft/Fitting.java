package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import koe.kernel.survey.DefinitionProblem;
import koe.kernel.web.Problem;

/**
 * Fits a draft to what Koe can show. Each element is shown to the reader of definitions by itself:
 * a property that is refused is left out, a type that is refused becomes the nearest one, and every
 * such step is a warning. What comes out is a valid definition, or a refusal with its reasons.
 */
public final class Fitting {

  private static final List<String> LISTS = List.of("elements", "questions");
  private static final int ROUNDS = 12;
  private static final int WHOLE_ROUNDS = 40;

  private final Draft draft;
  private final Places places;

  private Fitting(Draft draft) {
    this.draft = draft;
    this.places = new Places(draft.definition(), draft.places());
  }

  /**
   * The definition of a draft, valid.
   *
   * @throws Problem 422 if it cannot be made so
   */
  public static ObjectNode fit(Draft draft) {
    Fitting fitting = new Fitting(draft);
    fitting.elements(draft.definition(), "");
    JsonNode pages = draft.definition().path("pages");
    for (int i = 0; i < pages.size(); i++) fitting.elements(pages.get(i), "/pages/" + i);
    fitting.settle(true);
    fitting.settle(false);
    return draft.definition();
  }

  private void elements(JsonNode holder, String pointer) {
    for (String key : LISTS) {
      if (!(holder.get(key) instanceof ArrayNode list)) continue;
      for (int i = 0; i < list.size(); i++) {
        String place = pointer + "/" + key + "/" + i;
        if (list.get(i) instanceof ObjectNode element) list.set(i, fitted(element, place));
      }
    }
  }

  private ObjectNode fitted(ObjectNode written, String pointer) {
    ObjectNode element = written;
    elements(element, pointer);
    for (int round = 0; round < ROUNDS; round++) {
      List<DefinitionProblem> problems = Trial.of(element);
      if (problems.isEmpty()) return element;
      if (isTypeRefused(problems)) {
        element = nearest(element, pointer);
        elements(element, pointer);
      } else if (!mend(element, problems, pointer)) {
        break;
      }
    }
    return Trial.of(element).isEmpty() ? element : note(element, pointer);
  }

  private static boolean isTypeRefused(List<DefinitionProblem> problems) {
    return problems.stream().anyMatch(problem -> problem.pointer().equals("/type"));
  }

  private ObjectNode nearest(ObjectNode element, String pointer) {
    String type = element.path("type").asText();
    Optional<ObjectNode> nearest = NearestType.of(element);
    if (nearest.isEmpty()) return note(element, pointer);
    String as = nearest.get().path("type").asText();
    warn(
        pointer + "/type",
        "Koe does not ask questions of type '"
            + type
            + "'; this one became "
            + (as.equals("panel") ? "a group of simpler questions" : "one of type '" + as + "'"));
    return nearest.get();
  }

  private ObjectNode note(ObjectNode element, String pointer) {
    List<DefinitionProblem> why = Trial.of(element);
    String reason = why.isEmpty() ? "" : ": " + why.get(0).detail();
    warn(
        pointer + "/type",
        "The question '" + Places.nameOf(element) + "' became a note that shows its text" + reason);
    return NearestType.note(element, "note" + pointer.replace('/', '-'));
  }

  /** From the last problem to the first, so that places in lists stay right. */
  private boolean mend(ObjectNode element, List<DefinitionProblem> problems, String pointer) {
    List<DefinitionProblem> backwards = new ArrayList<>(problems);
    Collections.reverse(backwards);
    boolean mended = false;
    for (DefinitionProblem problem : backwards) {
      if (problem.pointer().equals("/name")) {
        rename(element, problem, pointer);
        mended = true;
      } else {
        mended |= mended(element, problem, pointer);
      }
    }
    return mended;
  }

  private boolean mended(JsonNode root, DefinitionProblem problem, String pointer) {
    Optional<String> removed = Mending.remove(root, problem.pointer());
    removed.ifPresent(
        text -> warn(pointer + problem.pointer(), problem.detail() + "; left out: " + text));
    return removed.isPresent();
  }

  private void rename(ObjectNode element, DefinitionProblem problem, String pointer) {
    String old = Places.nameOf(element);
    String name = Names.usable(old, "question" + pointer.replaceAll("[^0-9]+", "_"));
    element.put("name", name);
    warn(pointer + "/name", problem.detail() + "; the question is now called '" + name + "'");
  }

  /** Mends what stands outside of elements, or between them. */
  private void settle(boolean frame) {
    for (int round = 0; ; round++) {
      List<DefinitionProblem> problems =
          frame ? Trial.frame(draft.definition()) : Trial.whole(draft.definition());
      if (problems.isEmpty()) return;
      boolean mended = round < WHOLE_ROUNDS && mendWhole(problems);
      if (!mended && frame) return;
      if (!mended) throw Problem.invalid(problems.stream().map(this::detail).toList());
    }
  }

  private boolean mendWhole(List<DefinitionProblem> problems) {
    List<DefinitionProblem> backwards = new ArrayList<>(problems);
    Collections.reverse(backwards);
    boolean mended = false;
    for (DefinitionProblem problem : backwards) {
      Optional<ObjectNode> repeated = places.repeated(problem);
      if (repeated.isPresent()) {
        String name = places.freshName(repeated.get());
        repeated.get().put("name", name);
        warn(problem.pointer(), problem.detail() + "; this one is now called '" + name + "'");
        mended = true;
      } else {
        mended |= mended(draft.definition(), problem, "");
      }
    }
    return mended;
  }

  private Problem.Detail detail(DefinitionProblem problem) {
    return new Problem.Detail(places.inFile(problem.pointer()), problem.detail());
  }

  private void warn(String pointer, String detail) {
    draft.warnings().add(places.inFile(pointer), detail);
  }
}
