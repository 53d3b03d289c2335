package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes of one question. Each that is asked for counts as carried over. */
final class Attributes {

  /** What stands for "as usual" with nearly all attributes. */
  private static final Set<String> USUAL = Set.of("", "0", "N", "default", "inherit", "I");

  private static final Set<String> LOOKS =
      Set.of(
          "cssclass",
          "hide_tip",
          "display_columns",
          "display_rows",
          "display_type",
          "input_size",
          "text_input_width",
          "text_input_columns",
          "page_break",
          "printable_help",
          "public_statistics",
          "statistics_graphtype",
          "statistics_showgraph",
          "statistics_showmap",
          "save_as_default",
          "clear_default",
          "scale_export",
          "answer_width",
          "repeat_headings",
          "dropdown_size",
          "dropdown_prefix",
          "dropdown_separators",
          "label_input_columns",
          "category_separator",
          "showpopups",
          "samechoiceheight",
          "samelistheight",
          "rank_title",
          "horizontal_scroll",
          "fix_height",
          "fix_width",
          "crop_or_resize",
          "keep_aspect",
          "keep_codes_order",
          "em_validation_q_tip",
          "em_validation_sq_tip",
          "subquestion_width",
          "choice_title",
          "placeholder_width",
          "answer_width_bycolumn",
          "array_filter_style",
          "location_mapheight",
          "location_mapwidth",
          "location_mapzoom",
          "show_title",
          "show_comment",
          "assessment_value",
          "slider_handle",
          "slider_orientation",
          "slider_showminmax",
          "slider_rating",
          "time_limit_action",
          "num_value_int_only_tip",
          "other_position",
          "use_dropdown",
          "show_grand_total",
          "show_totals",
          "button_size",
          "date_min_format",
          "reverse",
          "parent_order",
          "multiflexible_checkbox_tip",
          "select_size",
          "add_platform_info",
          "question_template_core",
          "max_num_of_files_tip",
          "reset_to_default",
          "commented_checkbox_auto",
          "value_range_allows_missing",
          "slider_default_set",
          "slider_reversed",
          "numbers_only_tip");

  private final List<Row> rows;
  private final Set<String> used = new HashSet<>();

  Attributes(List<Row> rows) {
    this.rows = rows;
  }

  Optional<String> find(String name) {
    used.add(name);
    return rows.stream()
        .filter(row -> row.is("attribute", name))
        .map(row -> row.get("value").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  boolean isOn(String name) {
    return find(name).filter(value -> value.equals("1") || value.equals("Y")).isPresent();
  }

  Optional<Integer> whole(String name) {
    return find(name).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf);
  }

  /** The value in each language that it has been written in. */
  Map<String, String> localized(String name) {
    used.add(name);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.is("attribute", name)) texts.put(row.get("language"), row.get("value"));
    }
    return texts;
  }

  Optional<Row> row(String name) {
    return rows.stream().filter(row -> row.is("attribute", name)).findFirst();
  }

  /** What nobody asked for and what is not only a matter of looks. */
  List<Row> others() {
    List<Row> others = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      String name = row.get("attribute");
      boolean usual = USUAL.contains(row.get("value").strip()) || LOOKS.contains(name);
      boolean core = name.equals("question_template") && row.is("value", "core");
      boolean detail = name.startsWith("time_limit_") || name.startsWith("location_");
      if (!used.contains(name) && !usual && !core && !detail && seen.add(name)) others.add(row);
    }
    return others;
  }
}
