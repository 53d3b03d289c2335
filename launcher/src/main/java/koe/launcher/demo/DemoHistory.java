package koe.launcher.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Brings in the invented customers and what they answered in the past year. */
final class DemoHistory {

  private static final String CONTACTS = "/surveys/api/v1/contacts";
  private static final String IMPORTS = "/r/api/v1/imports";
  private static final int STEP = 10;

  private final DemoApi api;
  private final SampleYear year;
  private final Consumer<String> progress;
  private final long total;
  private long done;
  private long told = -STEP;

  DemoHistory(DemoApi api, SampleYear year, Consumer<String> progress, List<OpenSurvey> surveys) {
    this.api = api;
    this.year = year;
    this.progress = progress;
    this.total = surveys.stream().mapToLong(survey -> survey.sample().answers()).sum();
  }

  /** The last contact is there only if all are, as they go in by one job in their order. */
  void contacts(List<Person> people) {
    if (api.isThere(CONTACTS + "/" + people.get(people.size() - 1).id())) {
      return;
    }
    progress.accept(String.format(Locale.ROOT, "Making %,d sample customers…", people.size()));
    api.start(CONTACTS + "/import", "text/csv", People.csv(people), "demo-contacts")
        .await(rows -> {});
  }

  /** Sends the year's answers to a survey, unless it has some already. */
  void answers(OpenSurvey survey) {
    if (survey.sample().answers() > 0 && survey.hasNoResponses(api)) {
      String lines =
          year.answers(survey.sample(), survey.definition()).stream()
              .map(answer -> answer.toImport() + "\n")
              .collect(Collectors.joining());
      String path = IMPORTS + "?survey=" + survey.id();
      api.start(path, "application/x-ndjson", lines, "demo-year-" + survey.id())
          .await(rows -> tell(done + rows));
    }
    done += survey.sample().answers();
    tell(done);
  }

  private void tell(long sent) {
    long percent = Math.min(sent, total) * 100 / total;
    if (percent >= told + STEP) {
      told = percent - percent % STEP;
      progress.accept(String.format(Locale.ROOT, "Making %,d sample answers… %d %%", total, told));
    }
  }
}
