package koe.response.form;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;

/** The way through the pages of a survey that a customer with these answers sees. */
record Walk(List<PageView> pages) {

  static Walk through(Interview interview) {
    return new Walk(interview.pages());
  }

  /** The next page that is visible. */
  OptionalInt after(int number) {
    return IntStream.range(number + 1, pages.size())
        .filter(page -> pages.get(page).visible())
        .findFirst();
  }

  /** The page before this one, or this one if it is the first. */
  int before(int number) {
    return IntStream.iterate(number - 1, page -> page >= 0, page -> page - 1)
        .filter(page -> pages.get(page).visible())
        .findFirst()
        .orElse(number);
  }

  /** The page to show when this one is wanted: itself, or the next that is visible. */
  int at(int wanted) {
    int number = Math.min(Math.max(wanted, 0), pages.size() - 1);
    return pages.get(number).visible() ? number : after(number).orElse(number);
  }

  /** The page on which a question stands. */
  int of(String question) {
    return IntStream.range(0, pages.size())
        .filter(
            page -> pages.get(page).questions().stream().anyMatch(q -> q.name().equals(question)))
        .findFirst()
        .orElse(0);
  }
}
