package koe.kernel.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** SurveyJS's own engine, installed from npm at a fixed version and run by node. */
final class Peer {

  private static final Path SOURCE = Path.of("src", "test", "oracle");
  private static final Path HOME = Path.of("target", "oracle");

  private Peer() {}

  static boolean isHere() throws IOException, InterruptedException {
    return works("node", "--version") && works("npm", "--version");
  }

  /** On a machine that builds releases, a peer that is missing is a failure. */
  static boolean isNeeded() {
    return System.getenv("CI") != null || System.getenv("KOE_CI") != null;
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** What the peer makes of each pair, line by line; several processes share the work. */
  static List<String> look(List<String> pairs) throws Exception {
    install();
    int workers = Math.min(4, Runtime.getRuntime().availableProcessors());
    int share = (pairs.size() + workers - 1) / workers;
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<List<String>>> shares = new ArrayList<>();
    for (int from = 0; from < pairs.size(); from += share) {
      List<String> some = pairs.subList(from, Math.min(pairs.size(), from + share));
      String name = "pairs" + from;
      shares.add(pool.submit(() -> look(name, some)));
    }
    List<String> results = new ArrayList<>();
    for (Future<List<String>> one : shares) results.addAll(one.get());
    pool.shutdown();
    return results;
  }

  private static List<String> look(String name, List<String> pairs)
      throws IOException, InterruptedException {
    Path asked = HOME.resolve(name + ".ndjson").toAbsolutePath();
    Path told = HOME.resolve(name + ".results.ndjson").toAbsolutePath();
    Files.write(asked, pairs, StandardCharsets.UTF_8);
    run(
        "node",
        "--max-semi-space-size=64",
        SOURCE.resolve("peer.cjs").toAbsolutePath().toString(),
        HOME.resolve("node_modules/survey-core").toAbsolutePath().toString(),
        asked.toString(),
        told.toString(),
        Surveys.NOON.instant().toString());
    return Files.readAllLines(told, StandardCharsets.UTF_8);
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(HOME.resolve("node_modules/survey-core/package.json"))) {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(HOME.toFile());
    builder.environment().put("TZ", Surveys.NOON.getZone().getId());
    Path log = HOME.resolve(command[0] + ".log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(command[0] + " failed: " + Files.readString(log));
    }
  }
}
