package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A call that makes an issue. */
record Call(String url, Map<String, String> headers, JsonNode body) {}
