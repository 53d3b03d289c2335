package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A question answered with files. The answer is a list of objects with the name, the type and the
 * content of each file; the content is a reference to where the file is kept, never the file.
 *
 * @param acceptedTypes as HTML's `accept` has them; empty for all
 * @param maxSize of one file in bytes; 0 for no limit of the author
 * @param several whether more than one file may be given
 */
public record FileQuestion(
    QuestionHead head, List<String> acceptedTypes, int maxSize, boolean several)
    implements Question {

  private static final int LONGEST = 500;
  private static final int MOST = 20;

  public FileQuestion {
    acceptedTypes = List.copyOf(acceptedTypes);
  }

  @Override
  public String kind() {
    return "file";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    if (!answer.isArray()) return Optional.of(Message.of("notFiles"));
    if (answer.size() > (several ? MOST : 1)) {
      return Optional.of(Message.of("tooManyFiles", several ? MOST : 1));
    }
    for (JsonNode file : answer) {
      if (!isFile(file)) return Optional.of(Message.of("notFiles"));
    }
    return Optional.empty();
  }

  private static boolean isFile(JsonNode file) {
    return file.size() == 3
        && isShort(file.path("name"))
        && isShort(file.path("type"))
        && isShort(file.path("content"));
  }

  private static boolean isShort(JsonNode text) {
    return text.isTextual()
        && text.textValue().length() <= LONGEST
        && WrittenText.isStorable(text.textValue());
  }

  @Override
  public boolean takesBlank(JsonNode blank) {
    return blank.isArray();
  }

  /** Files come in a form of several parts, which whoever keeps them reads. */
  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return Optional.empty();
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return String.join(", ", answer.findValuesAsText("name"));
  }
}
