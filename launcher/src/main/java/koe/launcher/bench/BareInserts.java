package koe.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.launcher.console.Refusal;
import org.postgresql.ds.PGSimpleDataSource;

/** pgbench with one bare insert for each commit: what the database does by itself. */
final class BareInserts {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final int CLIENTS = 32;

  private final PGSimpleDataSource database;
  private final Path script;

  BareInserts(PGSimpleDataSource database, Path directory) throws IOException, SQLException {
    this.database = database;
    this.script = directory.resolve("insert.sql");
    Files.writeString(script, "insert into bare.row (text) values ('an answer of a customer');\n");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema bare");
      statement.execute("create table bare.row (id bigserial primary key, text text not null)");
    }
  }

  /** Commits a second. */
  double run(int seconds) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + CLIENTS,
                    "--jobs=4",
                    "--time=" + seconds,
                    "--file=" + script,
                    "--host=" + database.getServerNames()[0],
                    "--port=" + database.getPortNumbers()[0],
                    "--username=" + database.getUser(),
                    String.valueOf(database.getDatabaseName())))
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", String.valueOf(database.getPassword()));
    Process process;
    try {
      process = builder.start();
    } catch (IOException missing) {
      throw new Refusal("pgbench is missing: install PostgreSQL's own programs", missing);
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new Refusal("pgbench did not go well:\n" + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
