package koe.launcher.server;

import java.util.LinkedHashMap;
import java.util.Map;
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
      Pattern.compile("Exception while (?:deploying|loading) the app \\[([^]]+)] : (.*)");
  private static final Pattern NAME = Pattern.compile("\\s*\"Name\": \"([^\"]+)\",?\\s*");
  private static final Pattern READY = Pattern.compile(".*Payara Micro .* ready in .*");

  private final CompletableFuture<Set<String>> deployed = new CompletableFuture<>();
  private final Set<String> names = new TreeSet<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** Takes in one line of the server's output. */
  synchronized void read(String line) {
    Matcher failure = FAILURE.matcher(line);
    Matcher name = NAME.matcher(line);
    if (failure.find()) {
      failures.putIfAbsent(failure.group(1), failure.group(2).strip());
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

  /** Why an application was not deployed, in the server's words. */
  synchronized String failureOf(String application) {
    return failures.getOrDefault(application, "no reason was given");
  }
}
