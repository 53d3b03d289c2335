package koe.survey.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A ready survey; name and description by language tag. */
public record Template(
    String id, Map<String, String> name, Map<String, String> description, JsonNode definition) {}
