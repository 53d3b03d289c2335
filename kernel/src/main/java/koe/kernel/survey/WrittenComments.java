package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds what respondents wrote in their own words. */
final class WrittenComments {

  private WrittenComments() {}

  static List<WrittenComment> of(Collection<Question> questions, JsonNode answers) {
    return questions.stream()
        .flatMap(question -> names(question).map(name -> comment(question, answers.path(name))))
        .filter(comment -> !comment.text().isBlank())
        .toList();
  }

  private static Stream<String> names(Question question) {
    Stream<String> own = question.isInOwnWords() ? Stream.of(question.name()) : Stream.empty();
    Stream<String> other =
        question.hasComment() ? Stream.of(question.commentName()) : Stream.empty();
    return Stream.concat(own, other);
  }

  private static WrittenComment comment(Question question, JsonNode text) {
    return new WrittenComment(question.name(), text.isTextual() ? text.textValue() : "");
  }
}
