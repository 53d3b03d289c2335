package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was acknowledged is there, once, after every kill of the database; and a loss would be
 * noticed.
 */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

  private static final int CUSTOMERS = 8;
  private static final int KILLS = 20;
  private static final int CONTROLS = 5;

  /** So many answers are acknowledged before the next kill. */
  private static final int BETWEEN = 40;

  private final KoeSystem koe;
  private final CollectorSystem collector;
  private final UUID survey;
  private final Link link;

  CrashIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Crash");
    collector = workspace.collector();
    survey = workspace.surveys().open("停電", Surveys.npsWithComment());
    link = workspace.surveys().link(survey);
  }

  @Test
  void nothing_that_was_acknowledged_is_lost_or_doubled_by_twenty_kills() throws Exception {
    Map<String, UUID> acknowledged = answerThroughKills(KILLS);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * BETWEEN);
    assertThat(lost(acknowledged)).isEmpty();
    assertThat(
            koe.rows()
                .count(
                    "select (select count(*) from response.response where survey = ?)"
                        + " - (select count(distinct key) from response.submission where survey = ?)",
                    survey,
                    survey))
        .isZero();
  }

  /** The protection is taken away: commits are acknowledged before they are on disk. */
  @Test
  void a_database_that_does_not_wait_for_the_disk_loses_what_was_acknowledged() throws Exception {
    administer("alter role koe_intake set synchronous_commit = off");
    koe.databaseTrouble().kill();
    koe.databaseTrouble().restart();
    try {
      assertThat(lost(answerThroughKills(CONTROLS))).isNotEmpty();
    } finally {
      administer("alter role koe_intake reset synchronous_commit");
      koe.databaseTrouble().kill();
      koe.databaseTrouble().restart();
    }
  }

  /** The ids that customers were given, by the keys that they sent. */
  private Map<String, UUID> answerThroughKills(int kills) throws InterruptedException {
    Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    AtomicBoolean running = new AtomicBoolean(true);
    ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
    try {
      for (int i = 0; i < CUSTOMERS; i++) {
        customers.execute(() -> answer(running, acknowledged));
      }
      for (int i = 0; i < kills; i++) {
        awaitMore(acknowledged);
        koe.databaseTrouble().kill();
        koe.databaseTrouble().restart();
      }
      awaitMore(acknowledged);
    } finally {
      running.set(false);
      customers.shutdown();
      assertThat(customers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    return acknowledged;
  }

  private static void awaitMore(Map<String, UUID> acknowledged) {
    int enough = acknowledged.size() + BETWEEN;
    Eventually.see("more answers", acknowledged::size, size -> size >= enough);
  }

  /** One answer after the other, each repeated until it is known to be kept. */
  private void answer(AtomicBoolean running, Map<String, UUID> acknowledged) {
    while (running.get()) {
      String key = UUID.randomUUID().toString();
      while (running.get() && !acknowledged.containsKey(key)) {
        var reply = collector.answerOnce(key, link, Surveys.answers(8, "停電の日"));
        if (reply.status() == 201) {
          acknowledged.put(key, reply.id());
        }
      }
    }
  }

  private List<UUID> lost(Map<String, UUID> acknowledged) {
    List<UUID> lost = new ArrayList<>();
    for (UUID id : acknowledged.values()) {
      if (koe.rows().count("select count(*) from response.response where id = ?", id) != 1) {
        lost.add(id);
      }
    }
    return lost;
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = koe.rows().administrator().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
