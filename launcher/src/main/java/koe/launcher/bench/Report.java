package koe.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import koe.launcher.console.Progress;

/** A small table for people, which is Markdown at the same time. */
final class Report {

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  Report(String title, String... headings) {
    this.title = title;
    rows.add(List.of(headings));
  }

  Report row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException("a row has as many cells as there are headings");
    }
    rows.add(List.of(cells));
    return this;
  }

  void print(Progress progress) {
    progress.say("");
    progress.say(title);
    progress.say("");
    progress.say(line(rows.get(0), " "));
    progress.say(line(rows.get(0).stream().map(heading -> "").toList(), "-"));
    rows.stream().skip(1).forEach(row -> progress.say(line(row, " ")));
  }

  private String line(List<String> cells, String filling) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(' ').append(cell).append(filling.repeat(width(column) - cell.length()));
      line.append(" |");
    }
    return line.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
