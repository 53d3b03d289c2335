package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;

/** Blocks of questions as pages, with what skips over some of them. */
final class Block {

  private static final int MOST_SKIPS = 50;

  private final QsfFile file;
  private final QuestionTypes types;
  private final Logic logic;
  private final Warnings warnings;
  private final Map<String, String> places;

  Block(
      QsfFile file,
      QuestionTypes types,
      Logic logic,
      Warnings warnings,
      Map<String, String> places) {
    this.file = file;
    this.types = types;
    this.logic = logic;
    this.warnings = warnings;
    this.places = places;
  }

  static List<QsfFile.Part> all(QsfFile file) {
    List<QsfFile.Part> all = new ArrayList<>();
    for (QsfFile.Part list : file.parts("BL")) {
      Numbered.of(list.payload())
          .forEach((key, block) -> all.add(new QsfFile.Part(block, list.place() + "/" + key)));
    }
    return all;
  }

  static boolean isTrash(QsfFile.Part block) {
    return block.json().path("Type").asText().equals("Trash");
  }

  /** All conditions together. */
  static String all(List<String> conditions) {
    if (conditions.size() == 1) return conditions.get(0);
    return conditions.stream().collect(Collectors.joining(") and (", "(", ")"));
  }

  void warnUnused(QsfFile.Part block) {
    int questions = block.json().path("BlockElements").size();
    if (questions == 0) return;
    String name = block.json().path("Description").asText();
    warnings.add(
        block.place(), "The flow never comes to the block '" + name + "', which is left out");
  }

  /**
   * The pages of a block.
   *
   * @param ended takes a condition for what follows the block when a skip leads to the end
   */
  List<ObjectNode> pages(QsfFile.Part block, List<String> ended) {
    warnOfOptions(block);
    List<ObjectNode> pages = new ArrayList<>();
    pages.add(page(block, 1));
    List<Skip> skips = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (var element : Numbered.of(block.json().path("BlockElements")).entrySet()) {
      JsonNode json = element.getValue();
      String place = block.place() + "/BlockElements/" + element.getKey();
      if (json.path("Type").asText().equals("Page Break")) {
        pages.add(page(block, pages.size() + 1));
      } else {
        ObjectNode page = pages.get(pages.size() - 1);
        ask(json, place, page, skips);
        skips(json, place, skips, later);
      }
    }
    ended.addAll(later);
    skips.stream()
        .filter(skip -> skip.isToQuestion())
        .forEach(
            skip ->
                warnings.add(
                    skip.place(), "The skip leads out of its block; it skips the rest of it"));
    pages.removeIf(page -> page.path("elements").isEmpty());
    return pages;
  }

  /** What is left out until its target comes, if the condition holds. */
  private record Skip(String condition, String target, String place) {

    boolean isToQuestion() {
      return !target.startsWith("ENDOF");
    }
  }

  private ObjectNode page(QsfFile.Part block, int number) {
    String id = block.json().path("ID").asText("block");
    String name = number == 1 ? id : id + "_" + number;
    places.put(name, block.place());
    ObjectNode page = Json.object().put("name", name);
    page.putArray("elements");
    return page;
  }

  private void ask(JsonNode json, String place, ObjectNode page, List<Skip> skips) {
    String id = json.path("QuestionID").asText();
    Optional<QsfQuestion> question = file.question(id);
    if (question.isEmpty()) {
      String what = id.isEmpty() ? json.path("Type").asText() : id;
      warnings.add(place, "'" + what + "' is not carried over");
      return;
    }
    skips.removeIf(skip -> skip.target().equals(id));
    List<String> conditions = new ArrayList<>();
    display(question.get()).ifPresent(conditions::add);
    skips.forEach(skip -> conditions.add("!(" + skip.condition() + ")"));
    String visibleIf = conditions.isEmpty() ? "" : all(conditions);
    places.put(question.get().name(), question.get().place());
    types.convert(question.get(), visibleIf).forEach(page.withArray("elements")::add);
  }

  private Optional<String> display(QsfQuestion question) {
    JsonNode display = question.payload().path("DisplayLogic");
    if (!display.isObject() || display.isEmpty()) return Optional.empty();
    try {
      return Optional.of(logic.of(display));
    } catch (Untranslatable untranslatable) {
      warnings.add(
          question.place() + "/DisplayLogic",
          "'" + question.name() + "' is always asked: " + untranslatable.reason());
      return Optional.empty();
    }
  }

  private void skips(JsonNode json, String place, List<Skip> skips, List<String> later) {
    JsonNode inBlock = json.path("SkipLogic");
    String id = json.path("QuestionID").asText();
    JsonNode written =
        inBlock.isEmpty()
            ? file.question(id).map(q -> q.payload().path("SkipLogic")).orElse(inBlock)
            : inBlock;
    Numbered.of(written).values().forEach(skip -> skip(skip, place + "/SkipLogic", skips, later));
  }

  private void skip(JsonNode json, String place, List<Skip> skips, List<String> later) {
    String locator = json.path("Locator").asText(json.path("ChoiceLocator").asText());
    String target = json.path("SkipToDestination").asText();
    try {
      String operator = json.path("Condition").asText("Selected");
      String right = json.path("RightOperand").asText(json.path("Operand").asText());
      String condition = logic.question(locator, operator, right);
      if (skips.size() >= MOST_SKIPS) throw new Untranslatable("there are too many");
      skips.add(new Skip(condition, target, place));
      if (target.equals("ENDOFSURVEY")) later.add("!(" + condition + ")");
    } catch (Untranslatable untranslatable) {
      warnings.add(
          place, "The skip to " + target + " is not carried over: " + untranslatable.reason());
    }
  }

  private void warnOfOptions(QsfFile.Part block) {
    JsonNode options = block.json().path("Options");
    if (options.path("Looping").asText("None").matches("None|")) {
      String order = options.path("RandomizeQuestions").asText("false");
      if (!order.matches("false|")) {
        warnings.add(block.place() + "/Options", "The questions of the block come in order");
      }
    } else {
      warnings.add(block.place() + "/Options", "The loop of the block is asked once");
    }
  }
}
