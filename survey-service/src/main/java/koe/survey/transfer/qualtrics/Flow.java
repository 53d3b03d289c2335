package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;

/**
 * The flow of a survey as a list of pages, each with the condition under which it is reached. An
 * early end is a condition on all that follows.
 */
final class Flow {

  private static final int DEPTH = 20;
  private static final int MOST_ENDS = 100;

  private final Map<String, QsfFile.Part> blocks = new HashMap<>();
  private final Set<String> shown = new HashSet<>();
  private final List<String> ended = new ArrayList<>();
  private final Block block;
  private final Logic logic;
  private final Warnings warnings;
  private final ArrayNode pages;
  private final EmbeddedFields fields;

  Flow(Block block, Logic logic, Warnings warnings, ArrayNode pages, EmbeddedFields fields) {
    this.block = block;
    this.logic = logic;
    this.warnings = warnings;
    this.pages = pages;
    this.fields = fields;
  }

  void walk(QsfFile file) {
    List<QsfFile.Part> all = Block.all(file);
    all.forEach(part -> blocks.put(part.json().path("ID").asText(), part));
    List<QsfFile.Part> flows = file.parts("FL");
    if (flows.isEmpty()) {
      all.stream().filter(part -> !Block.isTrash(part)).forEach(part -> show(part, ""));
    } else {
      list(flows.get(0).payload().path("Flow"), flows.get(0).place() + "/Flow", "", 0);
    }
    for (QsfFile.Part part : all) {
      if (!shown.contains(part.json().path("ID").asText())) block.warnUnused(part);
    }
  }

  private void list(JsonNode steps, String place, String condition, int depth) {
    if (depth > DEPTH) {
      warnings.add(place, "The flow is nested too deep; what is inside is left out");
      return;
    }
    for (var step : Numbered.of(steps).entrySet()) {
      step(step.getValue(), place + "/" + step.getKey(), condition, depth);
    }
  }

  private void step(JsonNode step, String place, String condition, int depth) {
    String type = step.path("Type").asText();
    switch (type) {
      case "Block", "Standard" -> known(step, place, condition);
      case "Branch" -> branch(step, place, condition, depth);
      case "Group" -> list(step.path("Flow"), place + "/Flow", condition, depth + 1);
      case "BlockRandomizer" -> {
        warnings.add(place, "The parts of this randomizer come in order, and all of them");
        list(step.path("Flow"), place + "/Flow", condition, depth + 1);
      }
      case "EmbeddedData" -> fields.put(step, place, condition);
      case "EndSurvey" -> end(step, place, condition);
      default -> {
        warnings.add(place, "The step '" + type + "' of the flow is not carried over");
        list(step.path("Flow"), place + "/Flow", condition, depth + 1);
      }
    }
  }

  private void known(JsonNode step, String place, String condition) {
    QsfFile.Part part = blocks.get(step.path("ID").asText());
    if (part == null) {
      warnings.add(place, "There is no block " + step.path("ID").asText());
    } else if (shown.contains(step.path("ID").asText())) {
      warnings.add(place, "The block comes for a second time, it is asked once");
    } else {
      show(part, condition);
    }
  }

  private void show(QsfFile.Part part, String condition) {
    if (ended.size() > MOST_ENDS) {
      throw Problem.invalid(
          part.place(), "the survey ends early in more than " + MOST_ENDS + " ways");
    }
    shown.add(part.json().path("ID").asText());
    List<String> conditions = new ArrayList<>();
    if (!condition.isEmpty()) conditions.add(condition);
    conditions.addAll(ended);
    for (ObjectNode page : block.pages(part, ended)) {
      if (!conditions.isEmpty()) page.put("visibleIf", Block.all(conditions));
      pages.add(page);
    }
  }

  private void branch(JsonNode step, String place, String condition, int depth) {
    try {
      String inside = logic.of(step.path("BranchLogic"));
      String both = condition.isEmpty() ? inside : "(" + condition + ") and (" + inside + ")";
      list(step.path("Flow"), place + "/Flow", both, depth + 1);
    } catch (Untranslatable untranslatable) {
      warnings.add(
          place + "/BranchLogic",
          "The branch is open to everybody, an end in it is left out: " + untranslatable.reason());
      JsonNode flow = step.path("Flow");
      for (var inner : Numbered.of(flow).entrySet()) {
        if (!inner.getValue().path("Type").asText().equals("EndSurvey")) {
          step(inner.getValue(), place + "/Flow/" + inner.getKey(), condition, depth + 1);
        }
      }
    }
  }

  private void end(JsonNode step, String place, String condition) {
    if (step.path("Options").isObject() && !step.path("Options").isEmpty()) {
      warnings.add(place + "/Options", "The message or address of this end is not carried over");
    }
    ended.add(condition.isEmpty() ? "false" : "!(" + condition + ")");
  }
}
