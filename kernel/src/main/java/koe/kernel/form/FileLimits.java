package koe.kernel.form;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.QuestionView;
import koe.kernel.text.Texts;

/** What a question for files takes, in words. */
public record FileLimits(Texts.In t, FileQuestion question) {

  private static final int KILO = 1000;

  /** What was sent as answers already. */
  public static List<KeptFile> kept(QuestionView view) {
    return view.answer().stream().flatMap(KeptFile::all).toList();
  }

  /** All limits in one line. */
  public String hint() {
    Stream<String> types = Stream.of(types()).filter(text -> !text.isEmpty());
    String size = t.get("form.file.upto", size());
    Stream<String> most =
        question.several()
            ? Stream.of(t.get("form.file.most", question.most()))
            : Stream.<String>empty();
    return Stream.of(types, Stream.of(size), most)
        .flatMap(part -> part)
        .collect(Collectors.joining(t.get("form.file.between")));
  }

  /** The kinds of files that are accepted; empty for all. */
  public String types() {
    return question.acceptedTypes().stream()
        .map(this::type)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String type(String accepted) {
    if (accepted.endsWith("/*") && t.has("form.file." + accepted.replace("/*", ""))) {
      return t.get("form.file." + accepted.replace("/*", ""));
    }
    String end = accepted.substring(Math.max(accepted.indexOf('/'), accepted.indexOf('.')) + 1);
    return end.toUpperCase(Locale.ROOT);
  }

  public String size() {
    return size(t, question.maxSize());
  }

  /** A size as people say it. */
  public static String size(Texts.In t, long bytes) {
    NumberFormat number = NumberFormat.getInstance(t.language().locale());
    number.setMaximumFractionDigits(1);
    if (bytes >= KILO * KILO) return number.format((double) bytes / (KILO * KILO)) + " MB";
    number.setMaximumFractionDigits(0);
    return number.format(Math.max(1, Math.round((double) bytes / KILO))) + " KB";
  }
}
