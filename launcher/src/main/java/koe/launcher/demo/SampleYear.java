package koe.launcher.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import koe.kernel.survey.SurveyDefinition;

/** What the invented customers answered in the year that ends with a given day. */
final class SampleYear {

  private static final double COMMENTS = 0.7;
  private static final List<String> CHANNELS = List.of("email", "link", "embed");
  private static final double[] CHANNEL_ODDS = {62, 24, 14};
  private static final List<Mood> MOODS_NOW =
      List.of(
          Mood.PLEASED,
          Mood.ANNOYED,
          Mood.PLEASED,
          Mood.LUKEWARM,
          Mood.ANNOYED,
          Mood.PLEASED,
          Mood.LUKEWARM,
          Mood.PLEASED,
          Mood.ANNOYED,
          Mood.PLEASED);

  private final List<Person> people;
  private final Story story;
  private final Rhythm rhythm;
  private final LocalDate lastDay;

  SampleYear(List<Person> people, LocalDate lastDay) {
    this.people = List.copyOf(people);
    this.lastDay = lastDay;
    this.story = new Story(lastDay);
    this.rhythm = new Rhythm(story.firstDay(), Story.DAYS);
  }

  /** The year's answers to a survey, in the order in which they came. */
  List<SampleAnswer> answers(SampleSurvey survey, SurveyDefinition definition) {
    Dice dice = Dice.thrownFor(survey.template());
    Respondent respondent = respondent(survey, definition, dice);
    return IntStream.range(0, survey.answers())
        .mapToObj(i -> rhythm.moment(dice))
        .sorted(Comparator.comparing(OffsetDateTime::toInstant))
        .map(moment -> answer(respondent, moment, dice))
        .toList();
  }

  private SampleAnswer answer(Respondent respondent, OffsetDateTime moment, Dice dice) {
    Person person = dice.one(people);
    LocalDate day = moment.toLocalDate();
    Mood mood = story.mood(day, person.plan(), respondent.scale(), dice);
    var sitting = new Respondent.Sitting(person.language(), mood, day, COMMENTS);
    String channel = CHANNELS.get(dice.index(CHANNEL_ODDS));
    return new SampleAnswer(person, moment, channel, mood, respondent.answer(sitting));
  }

  /**
   * Answers that these people give today, each with a comment and more of them from detractors than
   * in the year, so that there is something to follow up.
   */
  List<SampleAnswer> answersNow(
      SampleSurvey survey, SurveyDefinition definition, List<Person> answering, String channel) {
    Dice dice = Dice.thrownFor(survey.template() + " now");
    Respondent respondent = respondent(survey, definition, dice);
    OffsetDateTime today = lastDay.plusDays(1).atStartOfDay(Rhythm.ZONE).toOffsetDateTime();
    return IntStream.range(0, answering.size())
        .mapToObj(
            i -> {
              Person person = answering.get(i);
              Mood mood = MOODS_NOW.get(i % MOODS_NOW.size());
              var sitting = new Respondent.Sitting(person.language(), mood, lastDay, 1);
              return new SampleAnswer(person, today, channel, mood, respondent.answer(sitting));
            })
        .toList();
  }

  private Respondent respondent(SampleSurvey survey, SurveyDefinition definition, Dice dice) {
    Map<String, CommentWriter> writers =
        List.of("ja", "en").stream()
            .collect(Collectors.toMap(language -> language, CommentWriter::new));
    return new Respondent(definition, new ThemeMix(survey.template(), story), writers, dice);
  }
}
