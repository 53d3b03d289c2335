package koe.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import koe.launcher.console.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  @Test
  void a_url_in_the_manner_of_psql_is_read() {
    assertThat(DatabaseUrl.parse("postgresql://ann:p%40ss+1@db.example:5433/koe?sslmode=require"))
        .isEqualTo(
            new DatabaseUrl(
                "jdbc:postgresql://db.example:5433/koe?sslmode=require", "ann", "p@ss+1"));
  }

  @Test
  void a_jdbc_url_loses_its_credentials() {
    assertThat(
            DatabaseUrl.parse(
                "jdbc:postgresql://localhost/koe?user=ann&ssl=true&password=se%26cret"))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/koe?ssl=true", "ann", "se&cret"));
  }

  @Test
  void the_password_is_not_printed() {
    assertThat(DatabaseUrl.parse("postgres://ann:secret@localhost/koe"))
        .hasToString("ann at jdbc:postgresql://localhost/koe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "mysql://a:b@c/d", "postgresql://localhost", "http://x/y"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("KOE_DATABASE_URL");
  }
}
