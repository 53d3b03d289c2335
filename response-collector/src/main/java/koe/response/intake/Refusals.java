package koe.response.intake;

import java.util.UUID;
import koe.kernel.web.Problem;

/** Why a link takes no answer. */
public final class Refusals {

  private Refusals() {}

  /** The link was used: says so, with the first response's id and without its content. */
  public static Problem alreadyAnswered(UUID first) {
    return Problem.conflict(
            "already-answered", "This link was answered before, as response " + first + ".")
        .withMember("id", first.toString());
  }

  /** The survey, or its distribution, takes no more answers. */
  static Problem closed() {
    return Problem.gone("closed", "This survey does not accept answers any more.");
  }
}
