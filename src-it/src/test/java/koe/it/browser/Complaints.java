package koe.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the browser complains of: errors of scripts, things that a policy forbids, missing files.
 */
final class Complaints {

  private static final Set<String> KINDS = Set.of("error", "warning");

  private final List<String> all = new CopyOnWriteArrayList<>();

  /** Listens to every page of a browser. */
  static Complaints about(BrowserContext browser) {
    Complaints complaints = new Complaints();
    browser.onConsoleMessage(complaints::hear);
    browser.onWebError(error -> complaints.all.add(error.error()));
    return complaints;
  }

  private void hear(ConsoleMessage message) {
    if (KINDS.contains(message.type())) {
      all.add(message.location() + " " + message.text());
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }
}
