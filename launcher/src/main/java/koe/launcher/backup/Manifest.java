package koe.launcher.backup;

import java.util.List;

/**
 * What a backup holds, and what it takes to bring it back.
 *
 * @param format how the file is laid out
 * @param koe the version of Koe that made it
 * @param schema the version of the database schema
 * @param at when it was made
 * @param secret the key with which tokens are sealed
 */
record Manifest(
    int format, String koe, String schema, String at, String secret, List<Content> tables) {

  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  Manifest {
    tables = List.copyOf(tables);
  }

  /** A table as it was copied out. */
  record Content(Table table, long rows, String sha256) {

    String entry() {
      return "tables/" + table.schema() + "." + table.name() + ".copy";
    }
  }
}
