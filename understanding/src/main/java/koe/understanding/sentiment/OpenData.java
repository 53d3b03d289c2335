package koe.understanding.sentiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The open surveys whose licences allow a model trained on them to ship; see SOURCES.md. */
final class OpenData {

  /** A comment and whether it praises. */
  record Labelled(String text, boolean positive) {}

  private OpenData() {}

  /** Whether a text belongs to the half that is measured on and never trained on. */
  static boolean isHeldOut(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % 2 == 1;
  }

  /** Patients of the NHS, with the sentiment that people read in their comments. */
  static List<Labelled> english(Path folder) throws IOException {
    List<Labelled> comments = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("en_nhs_fft_neas.tsv"))) {
      String label = row.getOrDefault("label", "");
      if (label.equals("positive") || label.equals("negative")) {
        add(comments, row.getOrDefault("text", ""), label.equals("positive"));
      }
    }
    return comments;
  }

  /** Visitors of Fukui, whose reasons are labelled by the satisfaction they explain. */
  static List<Labelled> japanese(Path folder) throws IOException {
    List<Labelled> comments = new ArrayList<>();
    for (Map<String, String> row : rows(folder.resolve("ja_fukui_survey_fy2024.tsv"))) {
      addReason(comments, row, "sat", "sat_reason");
      addReason(comments, row, "sat_product", "product_reason");
      addReason(comments, row, "sat_transport", "transport_reason");
      add(comments, row.getOrDefault("inconvenience", ""), false);
    }
    return comments;
  }

  private static void addReason(
      List<Labelled> comments, Map<String, String> row, String score, String reason) {
    String satisfied = row.getOrDefault(score, "");
    if (satisfied.equals("4") || satisfied.equals("5")) {
      add(comments, row.getOrDefault(reason, ""), true);
    } else if (satisfied.equals("1") || satisfied.equals("2")) {
      add(comments, row.getOrDefault(reason, ""), false);
    }
  }

  private static void add(List<Labelled> comments, String text, boolean positive) {
    if (!text.isBlank() && !isHeldOut(text)) {
      comments.add(new Labelled(text, positive));
    }
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(header.length, cells.length); i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
