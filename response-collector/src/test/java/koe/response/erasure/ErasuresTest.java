package koe.response.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.response.intake.Door;
import koe.response.telling.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasuresTest {

  private final Door door = new Door();
  private final Database surveys = door.postgres.connect("survey");
  private final UUID response = Ids.next();

  @BeforeEach
  void taro_answered() {
    door.staff.useWorkspace(
        door.workspace,
        handle -> {
          handle.execute(
              """
              insert into response.response (workspace, id, survey, version, contact, channel,
                language, status, source, attributes, received_at)
              values (?, ?, ?, 1, 'taro', 'email', 'ja', 'complete', 'page', '{"city": "福井"}', now())""",
              door.workspace,
              response,
              door.survey);
          answer(handle, "nps", "9");
          answer(handle, "why", "\"店員の佐藤さん\"");
          handle.execute(
              "insert into response.comment values (?, ?, 'why', '店員の佐藤さん')",
              door.workspace,
              response);
          handle.execute(
              "insert into response.score values (?, ?, 'nps', ?, 'nps', 9, 10, now())",
              door.workspace,
              response,
              door.survey);
        });
  }

  private void attachPhoto() {
    UUID file = Ids.next();
    try (Database owner = door.postgres.connect("owner")) {
      owner.useWorkspace(
          door.workspace,
          handle -> {
            handle.execute(
                "insert into response.file values (?, ?, ?, null, 'photo', '田中.png', 'image/png', 3, ?, now())",
                door.workspace,
                file,
                door.survey,
                response);
            handle.execute(
                "insert into response.file_part values (?, ?, 0, 'abc')", door.workspace, file);
          });
    }
  }

  private void answer(org.jdbi.v3.core.Handle handle, String question, String value) {
    handle.execute(
        "insert into response.answer values (?, ?, ?, cast(? as json))",
        door.workspace,
        response,
        question,
        value);
  }

  @AfterEach
  void close() {
    surveys.close();
    door.close();
  }

  private String query(Database database, String sql) {
    return database.inWorkspace(
        door.workspace, handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static final String TOLD =
      "select count(*) || coalesce(string_agg(answers::text || scores::text, ''), '') from survey.earlier_answer";

  @Test
  void what_a_known_customer_answered_is_told_once() {
    Telling telling = new Telling(door.staff);
    telling.tellNew();
    telling.tellNew();
    assertThat(query(surveys, TOLD)).startsWith("1").contains("佐藤").contains("{\"nps\": 9}");
  }

  @Test
  void words_files_attributes_and_key_go_and_the_score_stays() {
    attachPhoto();
    surveys.useWorkspace(
        door.workspace,
        handle ->
            handle.execute(
                "insert into survey.erasure values (?, ?, 'taro', 'test', now())",
                door.workspace,
                Ids.next()));
    Erasures erasures = new Erasures(door.staff, Door.CLOCK);
    assertThat(erasures.eraseWanted()).isEqualTo(1);
    assertThat(erasures.eraseWanted()).isZero();
    assertThat(
            query(
                door.staff,
                "select coalesce(contact, '-') || attributes::text from response.response"))
        .isEqualTo("-{}");
    assertThat(query(door.staff, "select string_agg(question, ',') from response.answer"))
        .isEqualTo("nps");
    assertThat(query(door.staff, "select count(*) from response.comment")).isEqualTo("0");
    assertThat(query(door.staff, "select count(*) from response.score")).isEqualTo("1");
    assertThat(query(door.staff, "select count(*) from response.file")).isEqualTo("0");
    assertThat(query(door.staff, "select count(*) from response.file_part")).isEqualTo("0");
    new Telling(door.staff).tellNew();
    assertThat(query(surveys, TOLD)).isEqualTo("0");
    assertThat(query(surveys, "select module || erased from survey.erasure_step"))
        .isEqualTo("response1");
  }
}
