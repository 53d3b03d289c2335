package koe.response.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import koe.kernel.survey.Choice;
import koe.kernel.survey.MultipleChoiceQuestion;
import koe.kernel.survey.SurveyDefinition;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A VV file, in which LimeSurvey hands over responses: separated by tabs, a line of titles above
 * one of codes, and words in braces for what a cell cannot hold. It is written anew as a table that
 * Koe reads: each choice of several has a column of its own there, and one for all here.
 */
final class VvFile {

  private static final String SUBMITTED = "submitdate";

  /** No time, so that the row is refused and named. */
  private static final String UNFINISHED = "unfinished";

  /** What LimeSurvey notes about a response, in Koe's words. */
  private static final Map<String, String> FIELDS =
      Map.of(SUBMITTED, "receivedAt", "startdate", "startedAt", "startlanguage", "language");

  /** What says nothing here, and the token of a personal link, which nobody else may have. */
  private static final Set<String> LEFT_OUT =
      Set.of("id", "token", "lastpage", "seed", "datestamp", "ipaddr", "refurl");

  private static final CSVFormat TABS =
      CSVFormat.DEFAULT.builder().setDelimiter('\t').setIgnoreEmptyLines(true).get();

  private final SurveyDefinition definition;
  private final List<String> codes;

  private VvFile(SurveyDefinition definition, List<String> codes) {
    this.definition = definition;
    this.codes = codes;
  }

  /** Whether the second line is one of LimeSurvey's codes. */
  static boolean is(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser lines = TABS.parse(reader)) {
      var records = lines.iterator();
      if (!records.hasNext()) {
        return false;
      }
      records.next();
      return records.hasNext() && isCodes(records.next());
    } catch (IllegalStateException | java.io.UncheckedIOException noTable) {
      return false;
    }
  }

  private static boolean isCodes(CSVRecord line) {
    Set<String> words = line.stream().collect(Collectors.toSet());
    return words.contains("id") && words.contains(SUBMITTED);
  }

  /** Writes the file anew as CSV, with the names of the survey's questions above. */
  static void toCsv(Path file, SurveyDefinition definition) throws IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".csv");
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser lines = TABS.parse(reader);
        Writer writer = Files.newBufferedWriter(copy);
        CSVPrinter out = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      var records = lines.iterator();
      records.next();
      VvFile vv = new VvFile(definition, records.next().stream().toList());
      boolean headed = false;
      while (records.hasNext()) {
        Map<String, String> row = vv.row(records.next());
        if (!headed) {
          out.printRecord(row.keySet());
          headed = true;
        }
        out.printRecord(row.values());
      }
    }
    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Map<String, String> row(CSVRecord line) {
    Map<String, String> row = new LinkedHashMap<>();
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String cell = i < line.size() ? text(line.get(i)) : "";
      if (LEFT_OUT.contains(code)) {
        continue;
      }
      String[] part = part(code);
      if (part.length == 0) {
        boolean open = code.equals(SUBMITTED) && cell.isEmpty();
        row.put(FIELDS.getOrDefault(code, code), open ? UNFINISHED : cell);
      } else {
        row.putIfAbsent(part[0], "");
        if (cell.equals("Y")) {
          chosen.computeIfAbsent(part[0], one -> new ArrayList<>()).add(part[1]);
        }
      }
    }
    chosen.forEach((question, choices) -> row.put(question, String.join(";", choices)));
    return row;
  }

  /** Question and choice, if the column stands for one choice of several. */
  private String[] part(String code) {
    for (var question : definition.questions()) {
      if (question instanceof MultipleChoiceQuestion && code.startsWith(question.name() + "_")) {
        String choice = code.substring(question.name().length() + 1);
        boolean offered =
            question.choosable().stream().map(Choice::formValue).anyMatch(choice::equals);
        if (offered) {
          return new String[] {question.name(), choice};
        }
      }
    }
    return new String[0];
  }

  /** The brace comes last, as it was replaced first. */
  private static String text(String cell) {
    if (cell.equals("{question_not_shown}")) {
      return "";
    }
    return cell.replace("{newline}", "\n")
        .replace("{cr}", "\r")
        .replace("{tab}", "\t")
        .replace("{lbrace}", "{");
  }
}
