package koe.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Samples of real surveys, as tables separated by tabs, that lie in a directory beside Koe. */
record Samples(Path directory) {

  /** The answers of a year to a visitor survey of Fukui prefecture. */
  Path survey() {
    return data().resolve("ja_fukui_survey_fy2024.tsv");
  }

  /** Real comments of a language. */
  List<String> comments(String language) throws IOException {
    String name = language.equals("ja") ? "ja_fukui_comments_5000.tsv" : "en_nhs_fft_neas.tsv";
    Path file = data().resolve(name);
    try (Stream<String> lines = Files.lines(file)) {
      int column;
      try (Stream<String> head = Files.lines(file)) {
        column = Arrays.asList(head.findFirst().orElse("").split("\t")).indexOf("text");
      }
      return lines.skip(1).map(line -> line.split("\t", -1)[column]).toList();
    }
  }

  private Path data() {
    Path inside = directory.resolve("data");
    return Files.isDirectory(inside) ? inside : directory;
  }
}
