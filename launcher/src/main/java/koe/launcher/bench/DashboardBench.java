package koe.launcher.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.json.Json;
import koe.launcher.console.Progress;

/** Views of the dashboards over many answers, next to the plain SQL over the rows. */
final class DashboardBench implements Bench.Measurement {

  private static final int CALLS = 40;

  /**
   * A view and the SQL that says the same.
   *
   * @param cut what the rows are grouped by besides value
   */
  private record View(String name, String query, String cut, String where) {

    URI at(URI base) {
      String encoded =
          Stream.of(query.split("&"))
              .map(pair -> pair.split("=", 2))
              .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return base.resolve("/api/v1/metrics/nps?" + encoded);
    }

    String sql() {
      return """
          select count(*) from (
            select %s, s.value, count(*)
            from response.score s
            join response.response r on r.workspace = s.workspace and r.id = s.response
            where s.metric = 'nps' and r.status = 'complete' and %s
            group by 1, 2) t"""
          .formatted(cut, where);
    }
  }

  private static final List<View> VIEWS =
      List.of(
          new View("a year by week", "interval=week", week(), "true"),
          new View("a year by day", "interval=day", day(), "true"),
          new View("by survey", "by=survey", "s.survey", "true"),
          new View("by channel", "by=channel", "r.channel", "true"),
          new View(
              "by month and plan",
              "interval=month&by=plan",
              "(date_trunc('month', s.received_at at time zone 'Asia/Tokyo'), r.attributes ->> 'plan')",
              "true"),
          new View("by store", "by=store", "r.attributes ->> 'store'", "true"),
          new View(
              "plan pro by week",
              "interval=week&filter={plan} = 'pro'",
              week(),
              "r.attributes ->> 'plan' = 'pro'"),
          new View(
              "plan pro by week, who speak of delivery",
              "interval=week&filter={plan} = 'pro'&theme=delivery",
              week(),
              """
              r.attributes ->> 'plan' = 'pro' and exists (
                select from feedback.item i
                join feedback.item_theme t on t.workspace = i.workspace and t.item = i.id
                where i.workspace = s.workspace and i.response = s.response
                  and t.theme = 'delivery')"""));

  private static String week() {
    return "date_trunc('week', s.received_at at time zone 'Asia/Tokyo')";
  }

  private static String day() {
    return "date_trunc('day', s.received_at at time zone 'Asia/Tokyo')";
  }

  @Override
  public int usualSize() {
    return 10_000_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path())) {
      InventedAnswers answers = new InventedAnswers(koe.database());
      List<UUID> surveys = surveys(koe.api());
      answers.add(surveys, scale.size(), progress);
      progress.say("Waiting until they are counted…");
      progress.say("Counted after %,.0f s more.".formatted(answers.awaitTakenIn()));
      progress.say(
          "On disk: answers and scores %,d MB, counts %,d MB; the server has %,d MB in memory."
              .formatted(
                  megabytes(answers, "response.response", "response.score"),
                  megabytes(answers, "dashboard.rollup", "dashboard.rollup_span"),
                  ResidentMemory.of(koe.serverProcesses()).map(it -> it.all() >> 10).orElse(0L)));
      progress.say(
          "An answer counts %,.0f ms after it was acknowledged."
              .formatted(freshness(koe.api(), surveys.get(0))));
      return race(koe, answers, scale, progress);
    }
  }

  /** From the acknowledgement of an answer until the figures count it. */
  private static double freshness(KoeApi api, UUID survey) throws Exception {
    URI figure = api.base().resolve("/api/v1/metrics/nps?survey=" + survey);
    long before = answers(api, figure);
    ObjectNode answer =
        Json.object()
            .put("survey", survey.toString())
            .put("link", api.openLink(survey))
            .put("completed", true);
    answer.putObject("answers").put("nps", 9);
    api.postJson("/r/api/v1/responses", answer);
    return milliseconds(
        () -> {
          while (answers(api, figure) == before) {
            Thread.onSpinWait();
          }
          return before;
        });
  }

  private static long answers(KoeApi api, URI figure) throws Exception {
    return api.get(figure).path("overall").path("n").asLong();
  }

  private static List<UUID> surveys(KoeApi api) throws IOException, InterruptedException {
    List<UUID> surveys = new ArrayList<>();
    for (String name : List.of("relationship", "delivery", "support")) {
      surveys.add(
          api.publish(name, new SurveyQuestions().rating("nps", "nps", 0, 10).definition()));
    }
    return surveys;
  }

  private static long megabytes(InventedAnswers answers, String... tables) throws SQLException {
    long bytes = 0;
    for (String table : tables) {
      bytes += answers.number("select pg_total_relation_size('" + table + "')");
    }
    return bytes >> 20;
  }

  private static Report race(
      TemporaryKoe koe, InventedAnswers answers, Bench.Scale scale, Progress progress)
      throws Exception {
    Report report =
        new Report(
            "Views over %,d answers, milliseconds over HTTP, next to SQL over the rows"
                .formatted(scale.size()),
            "view",
            "SQL / view's median",
            "median",
            "p95",
            "SQL over the rows");
    for (View view : VIEWS) {
      progress.say(view.name() + "…");
      List<Double> medians = new ArrayList<>();
      List<Double> late = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      for (int round = 0; round < scale.repeats(); round++) {
        List<Double> calls = calls(koe.api(), view);
        medians.add(calls.get(calls.size() / 2));
        late.add(calls.get(calls.size() * 95 / 100));
        plain.add(milliseconds(() -> answers.number(view.sql())));
      }
      report.row(
          view.name(),
          new Series(plain).over(new Series(medians)).show(0),
          new Series(medians).show(1),
          new Series(late).show(1),
          new Series(plain).show(0));
    }
    return report;
  }

  private static List<Double> calls(KoeApi api, View view) throws Exception {
    List<Double> calls = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      calls.add(milliseconds(() -> api.get(view.at(api.base()))));
    }
    return calls.stream().sorted().toList();
  }

  /** Something that takes time. */
  private interface Work {
    Object run() throws Exception;
  }

  private static double milliseconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e6;
  }
}
