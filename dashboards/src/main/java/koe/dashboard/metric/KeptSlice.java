package koe.dashboard.metric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import koe.dashboard.rollup.Cell;
import koe.dashboard.rollup.Slice;

/**
 * A query that kept counts can answer: everything it looks at is the survey, its touchpoint, and at
 * most one property of the responses.
 */
record KeptSlice(MetricQuery query, Slice asked) {

  private static final Set<String> OF_SURVEY = Set.of("survey", "touchpoint");
  private static final Set<String> PROPERTIES = Set.of("channel", "language");
  private static final Pattern ONE_NAME = Pattern.compile("(contact\\.)?[^.\\[\\]]+");

  /** Empty if the rows themselves have to be looked at. */
  static Optional<KeptSlice> of(MetricQuery query, ZoneId zone) {
    if (!query.said().isAnything()) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    query.by().map(KeptSlice::dimension).ifPresent(names::add);
    for (String variable : variables(query)) {
      if (!ONE_NAME.matcher(variable).matches() || variable.equals("attributes")) {
        return Optional.empty();
      }
      names.add(dimension(variable));
    }
    List<String> dimensions = names.stream().filter(name -> !OF_SURVEY.contains(name)).toList();
    if (dimensions.size() > 1) {
      return Optional.empty();
    }
    boolean bySurvey = names.size() > dimensions.size();
    return Optional.of(new KeptSlice(query, slice(query, zone, dimensions, bySurvey)));
  }

  private static Slice slice(
      MetricQuery query, ZoneId zone, List<String> dimensions, boolean bySurvey) {
    return new Slice(
        query.metric().asked(),
        query.survey(),
        query.touchpoint(),
        query.from(),
        query.to(),
        query.period().map(Period::word).orElse("all"),
        dimensions.isEmpty() ? "" : dimensions.get(0),
        bySurvey,
        zone);
  }

  private static Set<String> variables(MetricQuery query) {
    return query.filter().map(filter -> filter.variables()).orElse(Set.of());
  }

  private static String dimension(Dimension by) {
    return by.property().equals("attribute") ? Slice.OF_CONTACT + by.key() : by.property();
  }

  private static String dimension(String variable) {
    if (OF_SURVEY.contains(variable)
        || PROPERTIES.contains(variable)
        || variable.startsWith(Slice.OF_CONTACT)) {
      return variable;
    }
    return Slice.OF_CONTACT + variable;
  }

  /** Names in the filter that mean a property, unless a customer has an attribute called so. */
  List<String> propertiesOfTheFilter() {
    return variables(query).stream()
        .filter(name -> OF_SURVEY.contains(name) || PROPERTIES.contains(name))
        .toList();
  }

  MetricStore.Count count(Cell cell) {
    return new MetricStore.Count(
        cell.start(), cell.last(), group(cell), facts(cell), cell.value(), cell.best(), cell.n());
  }

  private Optional<String> group(Cell cell) {
    return query
        .by()
        .flatMap(
            by ->
                switch (by.property()) {
                  case "survey" -> cell.survey().map(UUID::toString);
                  case "touchpoint" -> cell.touchpoint();
                  default -> cell.shown();
                });
  }

  private ObjectNode facts(Cell cell) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    ObjectNode attributes = facts.putObject("attributes");
    cell.survey().ifPresent(survey -> facts.put("survey", survey.toString()));
    cell.touchpoint().ifPresent(touchpoint -> facts.put("touchpoint", touchpoint));
    cell.category()
        .ifPresent(
            category -> {
              if (asked.dimension().startsWith(Slice.OF_CONTACT)) {
                attributes.set(asked.dimension().substring(Slice.OF_CONTACT.length()), category);
              } else {
                facts.set(asked.dimension(), category);
              }
            });
    return facts;
  }
}
