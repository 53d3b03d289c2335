package koe.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.access.Secrets;
import koe.kernel.json.Json;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/** The customer's page at two hundred a second, next to a file that the same server gives away. */
final class PageBench implements Bench.Measurement {

  private static final int PER_SECOND = 200;
  private static final Pattern SHOWN = Pattern.compile("name=\"koe-shown\" value=\"([^\"]*)\"");
  private static final Pattern SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"");
  private static final String SURVEY =
      """
      {"elements": [
        {"type": "rating", "name": "nps", "metric": "nps", "rateMin": 0, "rateMax": 10,
         "isRequired": true, "title": "当店を親しい方にどの程度お勧めしたいと思いますか"},
        {"type": "comment", "name": "why", "title": "その理由をお聞かせください"},
        {"type": "radiogroup", "name": "how", "title": "ご来店の手段", "choices": ["車", "電車", "徒歩"]},
        {"type": "checkbox", "name": "what", "title": "ご利用になったもの", "choices": ["食品", "衣料", "カフェ"]},
        {"type": "comment", "name": "more", "visibleIf": "{nps} < 7", "title": "改善してほしい点"}]}""";

  /** Three kinds of requests, measured side by side. */
  private record Measured(
      List<Double> median, List<Double> late, List<Double> latest, List<Double> refused) {

    Measured() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Pace.Waits waits) {
      median.add(waits.within(0.5));
      late.add(waits.within(0.95));
      latest.add(waits.within(0.99));
      refused.add(100 * waits.refused());
    }

    void into(Report report, String what, Measured file) {
      Series p95 = new Series(late);
      report.row(
          what,
          p95.over(new Series(file.late)).show(1),
          new Series(median).show(1),
          p95.show(1),
          new Series(latest).show(1),
          new Series(refused).show(1));
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public int usualSize() {
    return 2_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path())) {
      UUID survey = koe.api().publish("page", Json.read(SURVEY));
      return run(koe.api().base().resolve("/r/" + koe.api().openLink(survey)), scale, progress);
    }
  }

  private Report run(URI link, Bench.Scale scale, Progress progress)
      throws IOException, InterruptedException {
    String page = text(link);
    String shown = found(SHOWN, page);
    HttpRequest file = get(link.resolve(found(SCRIPT, page)));
    Pace pace = new Pace(client, PER_SECOND);
    Measured files = new Measured();
    Measured pages = new Measured();
    Measured answers = new Measured();
    List<IntFunction<HttpRequest>> kinds =
        List.of(number -> file, number -> get(link), number -> answer(link, shown, number));
    List<Measured> measured = List.of(files, pages, answers);
    progress.say("Warming up…");
    for (IntFunction<HttpRequest> kind : kinds) {
      pace.warmUp(scale.size(), kind);
    }
    for (int round = 1; round <= scale.repeats(); round++) {
      progress.say("Round " + round + "…");
      for (int kind = 0; kind < kinds.size(); kind++) {
        measured.get(kind).add(pace.run(scale.size(), kinds.get(kind)));
      }
    }
    Report report =
        new Report(
            "A page at " + PER_SECOND + " a second, milliseconds seen by a client on this machine",
            "request",
            "p95 / file's p95",
            "p50",
            "p95",
            "p99",
            "refused, %");
    files.into(report, "the page's script, a static file", files);
    pages.into(report, "page of five questions", files);
    answers.into(report, "finished answer, recorded", files);
    return report;
  }

  private String text(URI link) throws IOException, InterruptedException {
    return client.send(get(link), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  private static String found(Pattern wanted, String page) {
    Matcher matcher = wanted.matcher(page);
    if (!matcher.find()) {
      throw new Refusal("The page is not what it was: there is no " + wanted);
    }
    return matcher.group(1);
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Accept-Language", "ja")
        .header("Sec-Fetch-Dest", "document")
        .build();
  }

  private static HttpRequest answer(URI link, String shown, int number) {
    String form =
        "koe-page=0&koe-lang=ja&step=complete&koe-version=1&how=%E8%BB%8A&nps="
            + (7 + number % 4)
            + "&koe-nonce="
            + Secrets.random(16)
            + "&koe-shown="
            + shown.replace(' ', '+');
    return HttpRequest.newBuilder(link)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form))
        .build();
  }
}
