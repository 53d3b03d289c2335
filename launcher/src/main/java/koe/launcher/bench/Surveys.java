package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.json.Json;

/** The surveys whose answers are imported: an invented one, and one that was really held. */
final class Surveys {

  private static final long SEED = 20_260_401;
  private static final List<String> CITIES = List.of("札幌", "仙台", "新潟", "京都", "松山", "那覇");
  private static final List<String> AGES = List.of("20s", "30s", "40s", "50s", "60s");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 1);

  private Surveys() {}

  /** Answers of an invented shop's customers, one in two with a comment, in two languages. */
  static SurveyTable invented(Path directory, int rows) throws IOException {
    return invented(directory, rows, 2);
  }

  /** As {@link #invented(Path, int)}, and every customer writes. */
  static SurveyTable outspoken(Path directory, int rows) throws IOException {
    return invented(directory, rows, 1);
  }

  private static SurveyTable invented(Path directory, int rows, int oneIn) throws IOException {
    Path file = directory.resolve("invented.tsv");
    Random random = new Random(SEED);
    InventedComments japanese = new InventedComments("ja", random);
    InventedComments english = new InventedComments("en", random);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("receivedAt\tlanguage\tcity\tage\tnps\tsatisfaction\tdelivery\tagain\treason\n");
      for (int i = 0; i < rows; i++) {
        InventedComments voice = random.nextInt(4) > 0 ? japanese : english;
        String comment = i % oneIn == 0 ? voice.next() : "";
        out.write(row(random, voice.language(), comment) + "\n");
      }
    }
    ObjectNode definition =
        new SurveyQuestions()
            .rating("nps", "nps", 0, 10)
            .rating("satisfaction", "csat", 1, 5)
            .rating("delivery", "csat", 1, 5)
            .choice("again", "yes", "perhaps", "no")
            .comments("reason")
            .definition();
    return new SurveyTable("invented", definition, Json.object(), file, rows);
  }

  private static String row(Random random, String language, String comment) {
    int satisfaction = 1 + Math.max(random.nextInt(5), random.nextInt(5));
    return String.join(
        "\t",
        FIRST_DAY.plusDays(random.nextInt(365)).toString(),
        language,
        CITIES.get(random.nextInt(CITIES.size())),
        AGES.get(random.nextInt(AGES.size())),
        Integer.toString(Math.max(random.nextInt(11), random.nextInt(11))),
        Integer.toString(satisfaction),
        Integer.toString(1 + random.nextInt(5)),
        List.of("yes", "perhaps", "no").get(random.nextInt(3)),
        comment);
  }

  /** The first answers of Fukui's visitor survey, or all of them. */
  static SurveyTable fukui(Samples samples, Path directory, int most) throws IOException {
    Path file = directory.resolve("fukui.tsv");
    try (Stream<String> lines = Files.lines(samples.survey())) {
      Files.writeString(file, lines.limit(most + 1L).collect(Collectors.joining("\n", "", "\n")));
    }
    ObjectNode definition =
        new SurveyQuestions()
            .rating("nps", "nps", 0, 10)
            .rating("sat", "csat", 1, 5)
            .rating("sat_product", "csat", 1, 5)
            .rating("sat_transport", "csat", 1, 5)
            .text("revisit")
            .comments("sat_reason", "product_reason", "transport_reason", "inconvenience")
            .comments("recommend_item", "facility_request", "prefecture_request")
            .definition();
    JsonNode mapping =
        Json.object()
            .put("response_id", "ignore")
            .put("respondent", "contact")
            .put("answered_on", "receivedAt");
    int rows;
    try (Stream<String> lines = Files.lines(file)) {
      rows = (int) lines.count() - 1;
    }
    return new SurveyTable("Fukui", definition, mapping, file, rows);
  }
}
