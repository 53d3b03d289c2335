package koe.launcher.demo;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills a workspace of a running Koe with a believable year, through the API that everybody uses.
 *
 * <p>It may be stopped and run again at any point: what is there already is left as it is. The year
 * ends on the day before the surveys were made, so that a second run would send the same again.
 */
public final class DemoWorkspace {

  private final DemoApi api;

  DemoWorkspace(DemoApi api) {
    this.api = api;
  }

  /**
   * The workspace that the token belongs to.
   *
   * @param base where Koe answers, such as {@code http://localhost:8080}
   */
  public static DemoWorkspace at(URI base, String token) {
    return new DemoWorkspace(new DemoApi(base, token, Pause.real()));
  }

  /**
   * Makes what is not there yet, and tells line by line how far it is.
   *
   * @throws koe.launcher.console.Refusal if Koe does not take it
   */
  public void fill(Consumer<String> progress) {
    List<Person> people = People.all();
    List<OpenSurvey> surveys =
        Stream.of(SampleSurvey.values()).map(sample -> OpenSurvey.open(api, sample)).toList();
    SampleYear year = new SampleYear(people, lastDay(surveys));
    DemoHistory history = new DemoHistory(api, year, progress, surveys);
    history.contacts(people);
    surveys.forEach(history::answers);
    progress.accept("Sending sample invitations…");
    DemoMail mail = new DemoMail(api, year, people);
    mail.byEmail(of(SampleSurvey.RELATIONSHIP, surveys));
    mail.byLink(of(SampleSurvey.VISIT, surveys));
    progress.accept("The demo is ready: a year of an invented shop's customers");
  }

  private static OpenSurvey of(SampleSurvey sample, List<OpenSurvey> surveys) {
    return surveys.stream().filter(one -> one.sample() == sample).findFirst().orElseThrow();
  }

  private static LocalDate lastDay(List<OpenSurvey> surveys) {
    return surveys.get(0).createdAt().atZone(Rhythm.ZONE).toLocalDate().minusDays(1);
  }
}
