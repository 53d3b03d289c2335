package koe.kernel.page;

import java.util.Optional;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.text.Formats;
import koe.kernel.text.Texts;
import koe.kernel.workspace.Workspace;

/**
 * What a page knows about who looks at it.
 *
 * @param t the texts in the visitor's language
 * @param formats dates and numbers as the visitor reads them
 * @param path the path and query of the page, to come back to
 * @param catcher true if messages are caught instead of sent
 */
public record Visit(
    Texts.In t,
    Formats formats,
    Optional<Caller> caller,
    Optional<Workspace> workspace,
    String path,
    boolean catcher) {

  /** The token that every form of the page carries. */
  public String csrf() {
    return caller.map(Caller::csrf).orElse("");
  }

  public boolean may(Role role) {
    return caller.map(known -> known.is(role)).orElse(false);
  }

  public boolean seesIdentities() {
    return caller.map(Caller::seesIdentities).orElse(false);
  }

  public boolean isDemo() {
    return workspace.map(Workspace::demo).orElse(false);
  }
}
