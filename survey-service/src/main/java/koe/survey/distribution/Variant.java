package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * One of several ways to ask, given to people at random, to see which is answered more often.
 *
 * @param weight its share among the weights of all
 * @param message words instead of those of the distribution
 * @param window hours instead of those of the distribution
 * @param incentive what is promised for answering, written where the words say {@code {incentive}}
 */
record Variant(
    String key, int weight, JsonNode message, Optional<Window> window, Optional<String> incentive) {

  static final int LONGEST_INCENTIVE = 200;
  private static final int MOST = 10;

  /** Reads the list of variants; they are what {@link #of} gives back later. */
  static List<Variant> read(JsonBody body, String channel) {
    List<Variant> variants = new ArrayList<>();
    JsonNode list = body.value("variants").orElseGet(() -> Json.mapper().createArrayNode());
    if (!list.isArray() || list.size() == 1 || list.size() > MOST) {
      body.complain("variants", "a list of 2 to " + MOST + " variants is expected");
      return variants;
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Variant variant = read(body, "/variants/" + i, list.get(i), channel);
      if (!keys.add(variant.key())) {
        body.complainAt("/variants/" + i + "/key", "this key is used twice");
      }
      variants.add(variant);
    }
    return variants;
  }

  private static Variant read(JsonBody whole, String pointer, JsonNode json, String channel) {
    if (!json.isObject()) {
      whole.complainAt(pointer, "an object is expected");
      return new Variant("", 1, Json.object(), Optional.empty(), Optional.empty());
    }
    JsonBody body = whole.at(pointer, json).only("key", "weight", "message", "window", "incentive");
    body.inside("message").ifPresent(message -> MessageTemplate.check(message, channel));
    return new Variant(
        body.text("key", 50),
        body.integer("weight", 1, 1_000).orElse(1),
        json.path("message"),
        body.inside("window").flatMap(Window::read),
        body.optionalText("incentive", LONGEST_INCENTIVE));
  }

  static List<Variant> of(JsonNode request) {
    List<Variant> variants = new ArrayList<>();
    for (JsonNode one : request.path("variants")) {
      variants.add(
          new Variant(
              one.path("key").asText(),
              one.path("weight").asInt(1),
              one.path("message"),
              Window.of(one.path("window")),
              Optional.ofNullable(one.get("incentive")).map(JsonNode::asText)));
    }
    return variants;
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("key", key).put("weight", weight);
    if (message.isObject()) {
      json.set("message", message);
    }
    window.ifPresent(hours -> json.set("window", Json.mapper().valueToTree(hours)));
    incentive.ifPresent(promise -> json.put("incentive", promise));
    return json;
  }
}
