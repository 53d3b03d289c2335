package koe.kernel.survey;

import java.util.List;

/** A definition that Koe cannot show, with every reason. */
public final class InvalidDefinition extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<DefinitionProblem> problems;

  InvalidDefinition(List<DefinitionProblem> problems) {
    super("The definition has " + problems.size() + " problems, first " + problems.get(0));
    this.problems = List.copyOf(problems);
  }

  public List<DefinitionProblem> problems() {
    return problems;
  }
}
