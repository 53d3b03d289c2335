package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Reads the scale of a rating. */
final class RatingReader {

  private static final int MIN = 1;
  private static final int MAX = 5;

  private RatingReader() {}

  static RatingQuestion read(QuestionHead head, Properties question, Optional<Metric> metric) {
    List<Choice> generated = generated(question);
    List<Choice> given = given(question);
    question.flag("autoGenerate", true);
    String style =
        question.word(
            question.spelling("rateType", "rateDisplayMode").orElse("rateType"),
            "labels",
            "labels",
            "stars",
            "smileys");
    return new RatingQuestion(
        head,
        given.isEmpty() ? generated : given,
        question.localized("minRateDescription"),
        question.localized("maxRateDescription"),
        style.equals("labels") ? "numbers" : style,
        style.equals("smileys") ? colours(question) : colourless(question),
        metric);
  }

  private static String colours(Properties question) {
    String all = question.word("scaleColorMode", "monochrome", "monochrome", "colored");
    String chosen = question.word("rateColorMode", "scale", "scale", "default");
    if (all.equals("colored")) return "all";
    return chosen.equals("scale") ? "chosen" : "none";
  }

  /** SurveyJS, too, colours faces only. */
  private static String colourless(Properties question) {
    colours(question);
    return "none";
  }

  private static List<Choice> given(Properties question) {
    List<Choice> given = ChoicesReader.list(question, "rateValues");
    if (!Choices.repeated(given).isEmpty()) {
      question.refuse("rateValues", "A value stands twice");
    }
    return given;
  }

  private static List<Choice> generated(Properties question) {
    long min = question.whole("rateMin").orElse(MIN);
    long step = question.whole("rateStep").orElse(1);
    Optional<Integer> count = question.whole("rateCount");
    long otherwise = count.map(values -> min + (values - 1) * step).orElse(Math.max(MAX, min + 1));
    long max = question.whole("rateMax").map(Integer::longValue).orElse(otherwise);
    if (step < 1) question.refuse("rateStep", "The step is 1 or more");
    if (max <= min) question.refuse("rateMax", "The scale ends where it begins");
    boolean large = step > 0 && (max - min) / step >= DefinitionLimits.SCALE;
    if (large) question.refuse("rateMax", "A scale has at most " + DefinitionLimits.SCALE);
    return step < 1 || max <= min || large ? scale(MIN, MAX, 1) : scale(min, max, step);
  }

  private static List<Choice> scale(long min, long max, long step) {
    return LongStream.rangeClosed(0, (max - min) / step)
        .mapToObj(i -> JsonNodeFactory.instance.numberNode((int) (min + i * step)))
        .map(value -> Choice.always(value, LocalizedText.empty()))
        .toList();
  }
}
