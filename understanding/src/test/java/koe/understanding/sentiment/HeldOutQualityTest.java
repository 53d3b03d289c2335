package koe.understanding.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.understanding.language.CommentReader;
import org.junit.jupiter.api.Test;

/**
 * Measures on the half of the open data that nothing was trained on. The folder is given as {@code
 * KOE_SHARED}, or lies beside the project as {@code shared}.
 */
class HeldOutQualityTest {

  private static final List<String> LABELS = List.of("positive", "negative", "neutral");

  private record Row(String text, String label, String question) {}

  @Test
  void english_patients_are_understood() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String[] cells : cells("en_nhs_fft_neas.tsv")) {
      rows.add(new Row(cells[2], cells[3], cells[6].split("\\|")[3]));
    }
    assertThat(measure("English, NHS", rows, false)).isGreaterThan(0.88);
    assertThat(measure("English, NHS, question known", rows, true)).isGreaterThan(0.88);
  }

  @Test
  void japanese_visitors_are_understood() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String[] cells : cells("ja_fukui_comments_5000.tsv")) {
      String label = cells[3].equals("neutral_or_mixed") ? "neutral" : cells[3];
      String question = cells[5].equals("inconvenience") ? "不便を感じた点" : "そう思った理由";
      rows.add(new Row(cells[2], label, question));
    }
    assertThat(measure("Japanese, Fukui", rows, false)).isGreaterThan(0.9);
    assertThat(measure("Japanese, Fukui, question known", rows, true)).isGreaterThan(0.92);
  }

  /** Prints the figures and gives macro-F1 of positive against negative. */
  private static double measure(String name, List<Row> rows, boolean asked) {
    SentimentJudge judge = new SentimentJudge();
    int[][] two = new int[2][2];
    int[][] three = new int[3][3];
    try (CommentReader reader = new CommentReader()) {
      for (Row row : rows) {
        int truth = LABELS.indexOf(row.label());
        if (truth >= 0 && OpenData.isHeldOut(row.text())) {
          Question question = asked ? Question.of(row.question()) : Question.OPEN;
          CommentSentiment found =
              judge.judge(reader.read(row.text(), Optional.empty()), question).sentiment();
          int label = LABELS.indexOf(found.label().key());
          three[truth][label < 0 ? 2 : label]++;
          if (truth < 2) {
            two[truth][found.score() >= 0 ? 0 : 1]++;
          }
        }
      }
    }
    System.out.printf(
        "%s: two classes n %d accuracy %.3f macro-F1 %.3f, three n %d accuracy %.3f macro-F1 %.3f%n",
        name,
        count(two),
        accuracy(two),
        macroF1(two),
        count(three),
        accuracy(three),
        macroF1(three));
    return macroF1(two);
  }

  private static int count(int[][] confusion) {
    int count = 0;
    for (int[] truth : confusion) {
      for (int found : truth) {
        count += found;
      }
    }
    return count;
  }

  private static double accuracy(int[][] confusion) {
    int right = 0;
    for (int i = 0; i < confusion.length; i++) {
      right += confusion[i][i];
    }
    return (double) right / count(confusion);
  }

  private static double macroF1(int[][] confusion) {
    double sum = 0;
    for (int i = 0; i < confusion.length; i++) {
      int truths = 0;
      int found = 0;
      for (int j = 0; j < confusion.length; j++) {
        truths += confusion[i][j];
        found += confusion[j][i];
      }
      sum += truths + found == 0 ? 0 : 2.0 * confusion[i][i] / (truths + found);
    }
    return sum / confusion.length;
  }

  private static List<String[]> cells(String file) throws IOException {
    Path path = folder().resolve(file);
    assumeTrue(Files.exists(path), "The open data is not here: set KOE_SHARED to its folder");
    return Files.readAllLines(path).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  private static Path folder() {
    String given = System.getProperty("KOE_SHARED", System.getenv().getOrDefault("KOE_SHARED", ""));
    Path shared = given.isEmpty() ? Path.of("..", "..", "shared") : Path.of(given);
    Path data = shared.resolve("data");
    return Files.exists(data) ? data : shared;
  }
}
