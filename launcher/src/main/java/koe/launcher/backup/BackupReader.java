package koe.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import koe.launcher.backup.Manifest.Content;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Migrations;
import koe.launcher.database.Role;

/** Brings a backup back into an empty database. */
public final class BackupReader {

  private final KoeDatabase database;

  public BackupReader(KoeDatabase database) {
    this.database = database;
  }

  /** Restores all or nothing, and tells how many rows that was. */
  public long read(BackupFile file) throws SQLException, IOException {
    Manifest manifest = file.manifest();
    database.prepareRoles();
    Migrations migrations = new Migrations(database.as(Role.OWNER));
    if (!migrations.knows(manifest.schema())) {
      throw new Refusal(
          "The backup was made by a newer Koe (%s): restore it with that one"
              .formatted(manifest.koe()));
    }
    migrations.migrateTo(manifest.schema());
    copyIn(file);
    // To the newest version; what follows a migration also begins the epoch of the new cluster.
    migrations.migrate();
    return manifest.tables().stream().mapToLong(Content::rows).sum();
  }

  private void copyIn(BackupFile file) throws SQLException, IOException {
    List<Content> contents = file.manifest().tables();
    try (CopySession session = CopySession.begin(database.asAdministrator())) {
      session.empty(contents.stream().map(Content::table).toList());
      for (Content content : contents) {
        try (InputStream in = file.open(content)) {
          session.copyIn(content.table(), in);
        }
      }
      for (Content content : contents) {
        verify(session, content);
      }
      session.commit();
    }
  }

  /** What has arrived must read as what was saved. */
  private static void verify(CopySession session, Content content)
      throws SQLException, IOException {
    Digested digested = new Digested();
    long rows = session.copyOut(content.table(), digested.of(OutputStream.nullOutputStream()));
    if (rows != content.rows() || !digested.sum().equals(content.sha256())) {
      throw new IllegalStateException(
          "%s did not arrive as it was saved; nothing was restored".formatted(content.entry()));
    }
  }
}
