package koe.kernel.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a question for files. */
final class FileReader {

  /** SurveyJS's kinds of files, without those that could act in a browser. */
  private static final Map<String, List<String>> CATEGORIES =
      Map.of(
          "image", List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tiff"),
          "video", List.of(".mp4", ".avi", ".mov", ".wmv", ".flv", ".mkv", ".webm"),
          "audio", List.of(".mp3", ".wav", ".aac", ".ogg", ".wma", ".flac"),
          "document",
              List.of(
                  ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt", ".rtf",
                  ".odt"),
          "archive", List.of(".zip", ".rar", ".7z", ".tar", ".gz"));

  private final Properties question;

  private FileReader(Properties question) {
    this.question = question;
  }

  static Question read(QuestionHead head, Properties question, Nesting nesting) {
    FileReader reader = new FileReader(question);
    if (nesting.isInner()) {
      question.refuse("type", "Koe takes no files inside another question");
    }
    question.flag("storeDataAsText", true);
    question.flag("waitForUpload", false);
    question.word("sourceType", "file", "file", "file-camera");
    if (head.defaultValue().isPresent()) {
      question.refuse("defaultValue", "A file cannot be presumed");
    }
    return new FileQuestion(head, reader.types(), reader.size(), reader.most());
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    question.list("acceptedCategories").forEach(category -> types.addAll(in(category.asText())));
    Arrays.stream(question.text("acceptedTypes").orElse("").split(",", -1))
        .map(type -> type.strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty() && !type.equals("*/*") && !types.contains(type))
        .forEach(types::add);
    if (types.stream().anyMatch(type -> !type.matches("\\.[^\\s/]+|[^\\s/.]+/[^\\s/]+"))) {
      question.refuse("acceptedTypes", "Types are written as image/* or .pdf, with commas between");
    }
    return types;
  }

  private List<String> in(String category) {
    if (category.equals("custom")) return List.of();
    List<String> types = CATEGORIES.getOrDefault(category, List.of());
    if (types.isEmpty()) question.refuse("acceptedCategories", "No such kind of files");
    return types;
  }

  private long size() {
    long asked = question.whole("maxSize").filter(size -> size > 0).orElse(0);
    if (asked > FileQuestion.LARGEST) {
      question.refuse("maxSize", "Koe takes files of at most " + FileQuestion.LARGEST + " bytes");
    }
    return asked == 0 ? FileQuestion.LARGEST : asked;
  }

  private int most() {
    int asked = question.whole("maxFiles").filter(count -> count > 0).orElse(FileQuestion.MOST);
    boolean several = question.flag("allowMultiple", false);
    if (several && asked > FileQuestion.MOST) {
      question.refuse("maxFiles", "Koe takes at most " + FileQuestion.MOST + " files");
    }
    return several ? asked : 1;
  }
}
