package koe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Measures how fast comments of one language are understood: arguments are the language, a file
 * with a comment a line, and the number of repeats. Each repeat is a line of output: threads,
 * comments a second understood by Koe, comments a second read by the bare tokenizer.
 */
public final class TextRates {

  private static final List<Integer> THREADS = List.of(1, 4);
  private static final int WARM_UP = 2;

  private TextRates() {}

  public static void main(String[] arguments) throws Exception {
    String language = arguments[0];
    List<String> comments = read(Path.of(arguments[1]));
    int repeats = Integer.parseInt(arguments[2]);
    try (WholeAnalysis koe = WholeAnalysis.of(language)) {
      Supplier<Reading> bare = bare(language);
      for (int threads : THREADS) {
        measure(new Race(comments, threads), repeats, () -> koe, bare);
      }
    }
  }

  private static List<String> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  private static Supplier<Reading> bare(String language) {
    if (language.equals("ja")) {
      return BareKuromoji::new;
    }
    BareCoreNlp pipeline = new BareCoreNlp();
    return () -> pipeline;
  }

  /** The two take turns, so that whatever else the machine does meets both. */
  private static void measure(Race race, int repeats, Supplier<Reading> koe, Supplier<Reading> bare)
      throws InterruptedException, ExecutionException {
    for (int i = 0; i < WARM_UP; i++) {
      race.run(koe);
      race.run(bare);
    }
    for (int i = 0; i < repeats; i++) {
      System.out.println(race.threads() + "\t" + race.run(koe) + "\t" + race.run(bare));
    }
  }
}
