package koe.response.answer;

import java.util.List;
import java.util.Optional;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.Metric;

/**
 * One line of an answer sheet: a question with what was answered, or what stands above a group of
 * them.
 *
 * @param depth how deep it stands inside tables and lists; 0 for the questions of the survey
 * @param kind what it is: an answer, a text in the customer's own words, files, a group, or open
 * @param text the answer in words
 * @param comment what was written next to the answer; may be empty
 */
public record AnswerLine(
    int depth,
    String title,
    Kind kind,
    String text,
    String comment,
    List<KeptFile> files,
    Optional<Metric> metric) {

  /** What stands on the line. */
  public enum Kind {
    ANSWER,
    OWN_WORDS,
    FILES,
    GROUP,
    OPEN
  }

  public AnswerLine {
    files = List.copyOf(files);
  }

  static AnswerLine group(int depth, String title) {
    return new AnswerLine(depth, title, Kind.GROUP, "", "", List.of(), Optional.empty());
  }

  static AnswerLine value(String name, String value) {
    return new AnswerLine(0, name, Kind.ANSWER, value, "", List.of(), Optional.empty());
  }
}
