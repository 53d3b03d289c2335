package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A survey read from another system's file, in the language of definitions but not yet fitted to
 * what Koe can show.
 *
 * @param places where an element of this name stands in the file; empty if the file itself is a
 *     definition, so that pointers need no translation
 */
public record Draft(
    String name, ObjectNode definition, Warnings warnings, Map<String, String> places) {}
