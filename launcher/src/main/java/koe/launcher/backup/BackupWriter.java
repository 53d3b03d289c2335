package koe.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import koe.launcher.backup.Manifest.Content;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Migrations;
import koe.launcher.database.Role;
import koe.launcher.home.PrivateFile;

/** Writes everything an installation knows into one file, as it was at one moment. */
public final class BackupWriter {

  private final KoeDatabase database;
  private final String koe;
  private final String secret;
  private final Clock clock;

  /**
   * @param koe the version of Koe
   * @param secret the key with which tokens are sealed
   */
  public BackupWriter(KoeDatabase database, String koe, String secret, Clock clock) {
    this.database = database;
    this.koe = koe;
    this.secret = secret;
    this.clock = clock;
  }

  /** Writes the file, which appears only when it is complete, and tells how many rows it holds. */
  public long write(Path file) throws SQLException, IOException {
    Path part = PrivateFile.beside(file);
    try {
      long rows = writeTo(part);
      PrivateFile.place(part, file);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long writeTo(Path part) throws SQLException, IOException {
    String schema =
        new Migrations(database.as(Role.OWNER))
            .version()
            .orElseThrow(() -> new IllegalStateException("the database was never migrated"));
    List<Content> contents = new ArrayList<>();
    try (CopySession session = CopySession.begin(database.asAdministrator());
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      for (Table table : session.tables()) {
        contents.add(copy(session, table, zip));
      }
      Manifest manifest =
          new Manifest(Manifest.FORMAT, koe, schema, clock.instant().toString(), secret, contents);
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
    }
    return contents.stream().mapToLong(Content::rows).sum();
  }

  private static Content copy(CopySession session, Table table, ZipOutputStream zip)
      throws SQLException, IOException {
    Digested digested = new Digested();
    zip.putNextEntry(new ZipEntry(new Content(table, 0, "").entry()));
    long rows = session.copyOut(table, digested.of(zip));
    zip.closeEntry();
    return new Content(table, rows, digested.sum());
  }
}
