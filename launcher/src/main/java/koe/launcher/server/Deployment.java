package koe.launcher.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says about its applications while it starts. It calls itself ready whether or not
 * they could be deployed, so the list of those that were is what counts.
 */
final class Deployment {

  private static final Pattern FAILURE =
      Pattern.compile("\\s*Exception while (?:deploying|loading) the app(?: \\[[^]]+])? : (.*)");
  private static final Pattern DETAIL = Pattern.compile("[\\w.]+(?:Exception|Error): (.+)");
  private static final Pattern NAME = Pattern.compile("\\s*\"Name\": \"([^\"]+)\",?\\s*");
  private static final Pattern READY = Pattern.compile(".*Payara Micro .* ready in .*");

  private final CompletableFuture<Set<String>> deployed = new CompletableFuture<>();
  private final Set<String> names = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();
  private boolean detailFollows;

  /** Takes in one line of the server's output. */
  synchronized void read(String line) {
    Matcher failure = FAILURE.matcher(line);
    Matcher detail = DETAIL.matcher(line);
    Matcher name = NAME.matcher(line);
    if (failure.matches()) {
      failures.add(failure.group(1).strip());
      detailFollows = true;
    } else if (detailFollows && detail.matches()) {
      failures.set(failures.size() - 1, detail.group(1).strip());
      detailFollows = false;
    } else if (name.matches()) {
      names.add(name.group(1));
    } else if (READY.matcher(line).matches()) {
      deployed.complete(Set.copyOf(names));
    }
  }

  /** The names of the applications that were deployed, once the server has started. */
  CompletableFuture<Set<String>> deployed() {
    return deployed;
  }

  /** Why the applications that are missing were not deployed, in their order. */
  synchronized List<String> failures() {
    return List.copyOf(failures);
  }
}
