package koe.launcher.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of Koe, those that others refer to first. */
final class Catalogue {

  private static final String SCHEMAS =
      "('access', 'kernel', 'survey', 'response', 'feedback', 'dashboard')";

  private final Map<Long, Table> tables = new LinkedHashMap<>();
  private final Map<Long, List<Long>> references = new LinkedHashMap<>();

  private Catalogue() {}

  static List<Table> read(Connection connection) throws SQLException {
    Catalogue catalogue = new Catalogue();
    catalogue.readTables(connection);
    catalogue.readReferences(connection);
    return catalogue.inOrder();
  }

  private void readTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select c.oid::bigint, n.nspname, c.relname,
                       array_agg(a.attname::text order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and n.nspname in %s
                group by 1, 2, 3 order by 2, 3"""
                    .formatted(SCHEMAS))) {
      while (row.next()) {
        List<String> columns = Arrays.asList((String[]) row.getArray(4).getArray());
        tables.put(row.getLong(1), new Table(row.getString(2), row.getString(3), columns));
      }
    }
  }

  private void readReferences(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select distinct conrelid::bigint, confrelid::bigint
                from pg_constraint where contype = 'f' and conrelid <> confrelid
                order by 1, 2""")) {
      while (row.next()) {
        references.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2));
      }
    }
  }

  private List<Table> inOrder() {
    Set<Long> placed = new LinkedHashSet<>();
    tables.keySet().forEach(table -> place(table, placed, new LinkedHashSet<>()));
    return placed.stream().filter(tables::containsKey).map(tables::get).toList();
  }

  private void place(long table, Set<Long> placed, Set<Long> above) {
    if (!above.add(table)) {
      throw new IllegalStateException("tables refer to each other in a circle: " + above);
    }
    if (!placed.contains(table)) {
      references.getOrDefault(table, List.of()).forEach(other -> place(other, placed, above));
      placed.add(table);
    }
    above.remove(table);
  }
}
