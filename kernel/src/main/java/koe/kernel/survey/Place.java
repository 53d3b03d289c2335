package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Variables;

/** Where questions find their answers: the whole response, or one entry or row of an answer. */
sealed interface Place permits Answers, InnerPlace {

  Optional<JsonNode> answer(String key);

  /** What expressions of the questions here can see. */
  Variables variables();

  String language();

  /** What `{name}` in a text stands for; empty if it is no name that can be seen from here. */
  Optional<String> shown(String name);

  /** The form field of a question that stands here. */
  String field(String name);

  /** The keys from the outermost answer to an answer that stands here. */
  List<String> path(String key);

  /** The answers of the whole response. */
  Answers whole();
}
