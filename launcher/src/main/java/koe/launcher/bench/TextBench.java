package koe.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;
import koe.launcher.server.Application;
import koe.launcher.server.Installation;

/**
 * Understood comments a second beside the bare tokenizers, in a process of its own on the class
 * path of the application that understands them.
 */
final class TextBench implements Bench.Measurement {

  private static final long SEED = 20_260_401;

  @Override
  public int usualSize() {
    return 2_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Understood comments a second, next to bare tokenizing of the same comments",
            "language",
            "comments",
            "threads",
            "Koe, comments/s",
            "bare, comments/s",
            "Koe/bare");
    try (TemporaryHome home = TemporaryHome.in(scale.home())) {
      unpack(Installation.ofThisJar().file(Application.FEEDBACK), home.path());
      for (String language : List.of("ja", "en")) {
        List<String> comments = comments(scale, language);
        progress.say("Understanding %d comments (%s)…".formatted(comments.size(), language));
        measure(home.path(), language, comments, scale.repeats(), report);
      }
    }
    return report;
  }

  private static List<String> comments(Bench.Scale scale, String language) throws IOException {
    Stream<String> comments =
        scale.shared().isPresent()
            ? new Samples(scale.shared().get()).comments(language).stream()
            : Stream.generate(new InventedComments(language, new Random(SEED))::next);
    return comments.filter(comment -> !comment.isBlank()).limit(scale.size()).toList();
  }

  private static void measure(
      Path home, String language, List<String> comments, int repeats, Report report)
      throws Exception {
    Path file = Files.write(home.resolve(language + ".txt"), comments);
    Map<Integer, List<double[]>> rates = new TreeMap<>();
    for (String line : run(home, language, file, repeats)) {
      String[] cells = line.split("\t");
      rates
          .computeIfAbsent(Integer.valueOf(cells[0]), any -> new ArrayList<>())
          .add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
    }
    rates.forEach(
        (threads, measured) -> {
          Series koe = new Series(measured.stream().map(rate -> rate[0]).toList());
          Series bare = new Series(measured.stream().map(rate -> rate[1]).toList());
          report.row(
              language,
              "%,d".formatted(comments.size()),
              threads.toString(),
              koe.show(0),
              bare.show(0),
              koe.over(bare).show(2));
        });
  }

  private static List<String> run(Path home, String language, Path comments, int repeats)
      throws IOException, InterruptedException {
    Path complaints = home.resolve("complaints.txt");
    Process process =
        new ProcessBuilder(command(home, language, comments, repeats))
            .redirectError(complaints.toFile())
            .start();
    Thread stop = new Thread(process::destroyForcibly, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Runtime.getRuntime().removeShutdownHook(stop);
    if (process.waitFor() != 0) {
      throw new Refusal("Nothing was measured:\n" + Files.readString(complaints));
    }
    return output.lines().filter(line -> line.matches("\\d+\t[\\d.E]+\t[\\d.E]+")).toList();
  }

  private static List<String> command(Path home, String language, Path comments, int repeats) {
    Path inside = home.resolve("WEB-INF");
    String classPath =
        String.join(
            System.getProperty("path.separator", ":"),
            inside.resolve("classes").toString(),
            inside.resolve("lib") + "/*",
            Installation.ofThisJar().bench().toString());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-Dfile.encoding=UTF-8",
        "-cp",
        classPath,
        "koe.bench.TextRates",
        language,
        comments.toString(),
        Integer.toString(repeats));
  }

  private static void unpack(Path application, Path directory) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(application);
        Stream<Path> entries = Files.walk(archive.getPath("/WEB-INF"))) {
      for (Path entry : entries.toList()) {
        Path target = directory.resolve(entry.toString().substring(1)).normalize();
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
        }
      }
    }
  }
}
