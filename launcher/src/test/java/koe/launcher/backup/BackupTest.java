package koe.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackupTest {

  private final TestDatabase original;
  private final Path directory;
  private Path file;

  BackupTest(@TempDir Path directory) throws Exception {
    this.directory = directory;
    this.original = TestDatabase.start(directory.resolve("original"));
    this.file = directory.resolve("koe.backup");
  }

  @BeforeAll
  void fill() throws Exception {
    UUID workspace = original.workspace();
    UUID response = new UUID(7, 7);
    original.run(
        """
        insert into response.response (workspace, id, survey, version, channel, language, status,
                                       source, attributes, resume_hash, received_at)
        values (?, ?, ?, 1, 'link', 'ja', 'complete', 'page', '{"city": "福井"}', '\\x00ff5c', now())""",
        workspace,
        response,
        new UUID(8, 8));
    for (String text : List.of("駐車場が\t狭い\n\\N \\. 𠮷", "", "\\")) {
      original.run(
          "insert into response.comment values (?, ?, ?, ?)",
          workspace,
          response,
          "q" + text.length(),
          text);
    }
    original.run(
        "insert into response.answer values (?, ?, 'why', '{\"b\": 1,  \"a\": 1}')",
        workspace,
        response);
  }

  @BeforeEach
  void save() throws Exception {
    Files.deleteIfExists(file);
    new BackupWriter(original.database(), "1.2.3", "the key", TestDatabase.CLOCK).write(file);
  }

  @AfterAll
  void stop() throws Exception {
    original.close();
  }

  @Test
  void what_was_saved_comes_back_to_the_letter_in_a_new_epoch() throws Exception {
    try (KoeDatabase copy = TestDatabase.empty(directory.resolve("copy"));
        BackupFile backup = BackupFile.open(file)) {
      long rows = new BackupReader(copy).read(backup);
      assertThat(rows).isGreaterThanOrEqualTo(8);
      assertThat(backup.secret()).isEqualTo("the key");
      for (String rowsOf :
          List.of("access.account", "response.response", "response.comment", "response.answer")) {
        String everything =
            "select string_agg(t::text, '|' order by t::text) from " + rowsOf + " t";
        assertThat(TestDatabase.read(copy.asAdministrator(), everything))
            .isEqualTo(original.read(everything));
      }
      assertThat(TestDatabase.read(copy.asAdministrator(), "select epoch from kernel.cluster"))
          .isEqualTo("2");
    }
  }

  @Test
  void every_table_is_saved_and_only_its_owner_reads_the_file() throws Exception {
    try (BackupFile backup = BackupFile.open(file)) {
      assertThat(backup.manifest().tables())
          .hasSize(
              Integer.parseInt(
                  original.read(
                      """
                      select count(*) from pg_tables where schemaname not in
                        ('pg_catalog', 'information_schema', 'migration')""")));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void there_are_no_sequences_which_a_backup_would_miss() throws Exception {
    assertThat(original.read("select count(*) from pg_sequences")).isEqualTo("0");
  }

  @Test
  void a_damaged_backup_is_refused_before_anything_is_done() throws Exception {
    change("tables/access.account.copy", "not what was saved\n");
    assertThatThrownBy(() -> BackupFile.open(file).close())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("damaged at tables/access.account.copy");
  }

  @Test
  void a_backup_of_a_newer_koe_is_refused() throws Exception {
    String manifest = read(Manifest.ENTRY);
    change(
        Manifest.ENTRY, manifest.replaceFirst("\"schema\" : \"[^\"]+\"", "\"schema\" : \"998\""));
    try (KoeDatabase copy = TestDatabase.empty(directory.resolve("older"));
        BackupFile backup = BackupFile.open(file)) {
      assertThatThrownBy(() -> new BackupReader(copy).read(backup))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("newer Koe (1.2.3)");
    }
  }

  @Test
  void something_else_is_not_a_backup() throws Exception {
    Path text = Files.writeString(directory.resolve("text"), "hello");
    assertThatThrownBy(() -> BackupFile.open(text).close())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not a backup");
    assertThatThrownBy(() -> BackupFile.open(directory.resolve("none")).close())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no file");
  }

  private String read(String entry) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      return Files.readString(zip.getPath(entry));
    }
  }

  private void change(String entry, String content) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath(entry), content);
    }
  }
}
