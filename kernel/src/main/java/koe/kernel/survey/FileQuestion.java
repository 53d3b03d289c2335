package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question answered with files. The answer is a list of objects with the name, the type, the size
 * and the content of each file; the content is a reference to where the file is kept, never the
 * file.
 *
 * @param acceptedTypes as HTML's `accept` has them, in small letters; empty for all
 * @param maxSize of one file in bytes
 * @param most how many files may be given
 */
public record FileQuestion(QuestionHead head, List<String> acceptedTypes, long maxSize, int most)
    implements Question {

  /** The largest file that Koe takes, whatever an author allows. */
  public static final long LARGEST = 20_000_000;

  /** The most files in one answer, whatever an author allows. */
  public static final int MOST = 20;

  /** The button of the page that takes a file back; its value is the file's content. */
  public static final String DROP = "koe-drop";

  private static final int LONGEST = 500;
  private static final Set<String> MEMBERS = Set.of("name", "type", "size", "content");

  public FileQuestion {
    acceptedTypes = List.copyOf(acceptedTypes);
  }

  @Override
  public String kind() {
    return "file";
  }

  public boolean several() {
    return most > 1;
  }

  /** Whether the author asks for files of this name and type. */
  public boolean accepts(String name, String type) {
    String lower = name.toLowerCase(Locale.ROOT);
    return acceptedTypes.isEmpty()
        || acceptedTypes.stream()
            .anyMatch(
                wanted ->
                    wanted.startsWith(".")
                        ? lower.endsWith(wanted)
                        : wanted.endsWith("/*")
                            ? type.startsWith(wanted.substring(0, wanted.length() - 1))
                            : type.equals(wanted));
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    if (!answer.isArray()) return Optional.of(Message.of("notFiles"));
    if (answer.size() > most) return Optional.of(Message.of("tooManyFiles", most));
    boolean known = files(answer).allMatch(FileQuestion::isFile);
    return known ? Optional.empty() : Optional.of(Message.of("notFiles"));
  }

  static Stream<JsonNode> files(JsonNode answer) {
    return StreamSupport.stream(answer.spliterator(), false);
  }

  private static boolean isFile(JsonNode file) {
    JsonNode size = file.path("size");
    return file.isObject()
        && file.properties().stream().allMatch(member -> MEMBERS.contains(member.getKey()))
        && isShort(file.path("name"))
        && isShort(file.path("type"))
        && isShort(file.path("content"))
        && (size.isMissingNode() || size.canConvertToLong());
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
    return KeptFile.all(answer).map(KeptFile::name).collect(Collectors.joining(", "));
  }
}
