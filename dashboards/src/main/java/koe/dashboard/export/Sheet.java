package koe.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A table that is written row by row and never held as a whole. A cell is a text, a number, a
 * truth, a moment, or nothing.
 */
interface Sheet {

  void row(List<Optional<Object>> cells) throws IOException;

  void end() throws IOException;

  static Sheet begin(String format, OutputStream output, List<String> headings, boolean mark)
      throws IOException {
    return switch (format) {
      case "csv" -> new CsvSheet(output, headings, mark);
      case "xlsx" -> new ExcelSheet(output, headings);
      default -> new LineSheet(output, headings);
    };
  }
}
