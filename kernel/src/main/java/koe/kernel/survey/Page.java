package koe.kernel.survey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The questions that a respondent sees at once.
 *
 * @param whole the page's own title and conditions
 * @param questions in the order asked, those of panels among them
 * @param timeLimit how long the respondent may take for it
 */
public record Page(Panel whole, List<Question> questions, Optional<Duration> timeLimit) {

  public Page {
    questions = List.copyOf(questions);
  }

  public String name() {
    return whole.name();
  }

  public LocalizedText title() {
    return whole.title();
  }

  public LocalizedText description() {
    return whole.description();
  }
}
