package koe.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import koe.launcher.console.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

  private static final List<String> NAMES = List.of("koe.one", "koe.two");

  private final Path file;

  SecretsTest(@TempDir Path directory) {
    this.file = directory.resolve("secrets.properties");
  }

  @Test
  void secrets_are_made_once_and_read_by_their_owner_only() throws IOException {
    Secrets made = Secrets.open(file, NAMES, Map.of());
    Secrets read = Secrets.open(file, NAMES, Map.of());
    assertThat(made.fresh()).isTrue();
    assertThat(read.fresh()).isFalse();
    assertThat(read.of("koe.one")).isEqualTo(made.of("koe.one")).isNotEqualTo(made.of("koe.two"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void the_key_is_32_bytes() throws IOException {
    String key = Secrets.open(file, NAMES, Map.of()).of(Secrets.KEY);
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
  }

  @Test
  void a_secret_of_the_environment_wins() throws IOException {
    Map<String, String> environment = Map.of("KOE_ONE", "given", "KOE_TWO", " ");
    Secrets secrets = Secrets.open(file, NAMES, environment);
    assertThat(secrets.of("koe.one")).isEqualTo("given");
    assertThat(secrets.of("koe.two")).isNotBlank();
    assertThat(Files.readString(file)).doesNotContain("given");
  }

  @Test
  void a_public_door_lives_on_the_environment_alone() {
    Map<String, String> environment = Map.of("KOE_ONE", "1", "KOE_TWO", "2");
    assertThat(Secrets.ofEnvironment(NAMES, environment))
        .hasValueSatisfying(
            secrets -> {
              assertThat(secrets.of("koe.two")).isEqualTo("2");
              assertThat(secrets.find("koe.three")).isEmpty();
            });
    assertThat(Secrets.ofEnvironment(NAMES, Map.of("KOE_ONE", "1"))).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_secret_that_a_newer_koe_needs_is_added() throws IOException {
    Secrets before = Secrets.open(file, List.of("koe.one"), Map.of());
    Secrets after = Secrets.open(file, NAMES, Map.of());
    assertThat(after.of("koe.one")).isEqualTo(before.of("koe.one"));
    assertThat(Secrets.open(file, NAMES, Map.of()).of("koe.two")).isEqualTo(after.of("koe.two"));
  }

  @Test
  void a_damaged_file_is_refused_and_not_replaced() throws IOException {
    Files.writeString(file, "koe.one=\\u00zz\n");
    assertThatThrownBy(() -> Secrets.open(file, NAMES, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be read");
    assertThat(file).hasContent("koe.one=\\u00zz\n");
  }
}
