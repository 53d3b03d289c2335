package koe.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that is written row by row and never held as a whole. A cell is a text, a number, a
 * truth, a moment, a list of words, JSON, or nothing.
 */
interface Sheet {

  /** What headings of answers begin with, before the question's name. */
  String ANSWER = "answers.";

  void row(List<Optional<Object>> cells) throws IOException;

  void end() throws IOException;

  /** A cell as text, for tables whose cells have no parts. */
  static String text(Object cell) {
    return cell instanceof List<?> words
        ? words.stream().map(Object::toString).collect(Collectors.joining(" "))
        : cell.toString();
  }

  static Sheet begin(String format, OutputStream output, List<String> headings, boolean mark)
      throws IOException {
    return switch (format) {
      case "csv" -> new CsvSheet(output, headings, mark);
      case "xlsx" -> new ExcelSheet(output, headings);
      default -> new LineSheet(output, headings);
    };
  }
}
