package koe.response.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.json.Json;
import koe.kernel.survey.HtmlPassage;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;

/** What headings of a table probably mean, for a person to look over. */
final class Suggestions {

  private static final int TELLING = 6;

  /** Headings that tables of answers use, folded. */
  private static final Map<String, Set<String>> USUAL =
      Map.of(
          "receivedAt",
          Set.of(
              "回答日",
              "回答日時",
              "回答日付",
              "日時",
              "日付",
              "タイムスタンプ",
              "送信日時",
              "timestamp",
              "date",
              "submitdate",
              "submittedat",
              "datesubmitted",
              "receivedat",
              "answeredon",
              "createdat",
              "completedat",
              "enddate"),
          "startedAt",
          Set.of("開始日時", "回答開始日時", "startdate", "startedat", "starttime"),
          "language",
          Set.of("言語", "回答言語", "language", "startlanguage", "lang"),
          "contact",
          Set.of(
              "顧客id",
              "顧客番号",
              "会員id",
              "会員番号",
              "お客様番号",
              "customerid",
              "contact",
              "contactid",
              "userid",
              "respondent"),
          "ignore",
          Set.of(
              "no",
              "番号",
              "回答id",
              "回答番号",
              "responseid",
              "id",
              "seed",
              "ipaddress",
              "ipaddr",
              "surveyid",
              "formbricksidinternal"));

  private final SurveyDefinition definition;
  private final Set<String> taken = new HashSet<>();

  private Suggestions(SurveyDefinition definition) {
    this.definition = definition;
  }

  static ColumnMapping of(SurveyDefinition definition, List<String> headings) {
    Suggestions suggestions = new Suggestions(definition);
    boolean own = OwnExport.wrote(headings);
    ObjectNode columns = Json.object();
    for (String heading : headings) {
      columns.put(
          heading, own ? OwnExport.meaning(definition, heading) : suggestions.meaning(heading));
    }
    return new ColumnMapping(columns);
  }

  /** Each meaning but an attribute or nothing is given once, to the first column that fits. */
  private String meaning(String heading) {
    // What Formbricks exports has numbers before its questions.
    String folded = fold(heading.replaceFirst("^\\d+\\. ", ""));
    Optional<String> found =
        Stream.of(question(folded), metric(folded), usual(folded))
            .flatMap(Optional::stream)
            .filter(meaning -> meaning.equals("ignore") || taken.add(meaning))
            .findFirst();
    String name = heading.isBlank() ? "" : ColumnMapping.ATTRIBUTES + heading.strip();
    return found.orElse(name.isEmpty() ? "ignore" : name);
  }

  private Optional<String> question(String folded) {
    return questions()
        .filter(question -> names(question).anyMatch(name -> name.equals(folded)))
        .findFirst()
        .or(() -> questions().filter(question -> resembles(question, folded)).findFirst())
        .map(question -> ColumnMapping.ANSWERS + question.name());
  }

  private Stream<Question> questions() {
    return definition.questions().stream().filter(question -> !(question instanceof HtmlPassage));
  }

  /** The heading is the question with something before or after it, or a telling part of it. */
  private static boolean resembles(Question question, String folded) {
    return folded.length() >= TELLING
        && names(question)
            .filter(name -> name.length() >= TELLING)
            .anyMatch(name -> name.contains(folded) || folded.contains(name));
  }

  private static Stream<String> names(Question question) {
    return Stream.concat(Stream.of(question.name()), question.title().texts().values().stream())
        .map(Suggestions::fold);
  }

  /** A column called NPS is the survey's only question that measures it. */
  private Optional<String> metric(String folded) {
    List<String> measured =
        questions()
            .filter(
                question -> question.metric().filter(one -> one.key().equals(folded)).isPresent())
            .map(Question::name)
            .toList();
    return measured.size() == 1
        ? Optional.of(ColumnMapping.ANSWERS + measured.get(0))
        : Optional.empty();
  }

  private static Optional<String> usual(String folded) {
    return USUAL.entrySet().stream()
        .filter(entry -> entry.getValue().contains(folded))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Letters and digits alone, of whatever width and case. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
