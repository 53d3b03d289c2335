package koe.launcher.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A table with the columns that are copied. */
record Table(String schema, String name, List<String> columns) {

  Table {
    columns = List.copyOf(columns);
  }

  String sqlName() {
    return quoted(schema) + "." + quoted(name);
  }

  String copyOut() {
    return "copy " + sqlName() + columnList() + " to stdout";
  }

  String copyIn() {
    return "copy " + sqlName() + columnList() + " from stdin";
  }

  private String columnList() {
    return columns.stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
