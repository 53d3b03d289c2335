package koe.launcher.demo;

import java.net.URI;
import koe.launcher.console.Progress;

/**
 * Fills a workspace of a running Koe with a believable year, through the API that everybody uses.
 */
public interface DemoWorkspace {

  /**
   * Fills the workspace that the token belongs to.
   *
   * @param base where Koe answers, such as {@code http://localhost:8080}
   */
  void fill(URI base, String token, Progress progress);
}
