package koe.kernel.survey;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a definition while it is read. */
final class Problems {

  /** Nobody mends more at once; a definition full of errors must not grow the answer. */
  private static final int MOST = 200;

  private final List<DefinitionProblem> found = new ArrayList<>();
  private final List<DefinitionProblem> warnings = new ArrayList<>();

  void add(String pointer, String detail) {
    if (found.size() < MOST) found.add(new DefinitionProblem(pointer, detail));
  }

  /** Something that Koe's pages show in another way, or not at all. */
  void warn(String pointer, String detail) {
    if (warnings.size() < MOST) warnings.add(new DefinitionProblem(pointer, detail));
  }

  List<DefinitionProblem> warnings() {
    return List.copyOf(warnings);
  }

  void refuseIfAny() {
    if (!found.isEmpty()) throw new InvalidDefinition(found);
  }
}
