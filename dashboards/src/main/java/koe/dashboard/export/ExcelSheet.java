package koe.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook with typed cells, in which a text is never a formula. Sheets end where Excel's
 * do, and go on in the next.
 */
final class ExcelSheet implements Sheet {

  static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED_AFTER = 500;

  private final Workbook workbook;
  private final List<String> headings;
  private final int mostRows;
  private int sheets;
  private int next;
  private Worksheet sheet;

  ExcelSheet(OutputStream output, List<String> headings) throws IOException {
    this(output, headings, MOST_ROWS);
  }

  ExcelSheet(OutputStream output, List<String> headings, int mostRows) throws IOException {
    this.workbook = new Workbook(output, "Koe", "1.0");
    this.headings = headings;
    this.mostRows = mostRows;
    this.sheet = workbook.newWorksheet("Koe 1");
    this.sheets = 1;
    heading();
  }

  private void heading() {
    for (int column = 0; column < headings.size(); column++) {
      sheet.inlineString(0, column, fitting(headings.get(column)));
    }
    sheet.freezePane(0, 1);
    next = 1;
  }

  @Override
  public void row(List<Optional<Object>> cells) throws IOException {
    if (next == mostRows) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet("Koe " + sheets);
      heading();
    }
    for (int column = 0; column < cells.size(); column++) {
      Optional<Object> cell = cells.get(column);
      if (cell.isPresent()) {
        write(column, cell.get());
      }
    }
    next++;
    if (next % FLUSHED_AFTER == 0) {
      sheet.flush();
    }
  }

  private void write(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(next, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(next, column, truth);
    } else if (value instanceof Instant moment) {
      sheet.value(next, column, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
      sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else {
      sheet.inlineString(next, column, fitting(Sheet.text(value)));
    }
  }

  /** Excel refuses a longer text, and a file with one. */
  private static String fitting(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? 2 : 1;
    return text.substring(0, LONGEST_TEXT - end) + "…";
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
