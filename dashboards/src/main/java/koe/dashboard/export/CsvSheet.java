package koe.dashboard.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values as RFC 4180 has them, in UTF-8. */
final class CsvSheet implements Sheet {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  /**
   * @param mark true for Excel, which takes a file without a byte order mark for another charset
   */
  CsvSheet(OutputStream output, List<String> headings, boolean mark) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    if (mark) {
      writer.write(BYTE_ORDER_MARK);
    }
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(headings.stream().map(Formulas::disarm).toList());
  }

  @Override
  public void row(List<Optional<Object>> cells) throws IOException {
    printer.printRecord(cells.stream().map(CsvSheet::text).toList());
  }

  private static String text(Optional<Object> cell) {
    if (cell.isEmpty()) {
      return "";
    }
    String text = Sheet.text(cell.get());
    return cell.get() instanceof Number ? text : Formulas.disarm(text);
  }

  @Override
  public void end() throws IOException {
    printer.flush();
  }
}
