package koe.dashboard.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/** The stations of a journey in the order that somebody wants. */
record JourneyRequest(List<Station> stations) {

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 80;
  private static final Set<String> LANGUAGES = Set.of("ja", "en");

  static JourneyRequest read(JsonBody body) {
    body.only("items");
    JsonNode items = body.value("items").orElse(Json.object());
    List<Station> stations = new ArrayList<>();
    if (!items.isArray() || items.size() > Station.MOST) {
      body.complain("items", "a list of at most " + Station.MOST + " touchpoints is expected");
    } else {
      Set<String> known = new HashSet<>();
      for (int place = 0; place < items.size(); place++) {
        Station station = station(body, "/items/" + place, items.get(place));
        if (!known.add(station.touchpoint())) {
          body.complainAt("/items/" + place + "/touchpoint", "this touchpoint is there already");
        }
        stations.add(station);
      }
    }
    body.orRefuse();
    return new JourneyRequest(List.copyOf(stations));
  }

  private static Station station(JsonBody body, String pointer, JsonNode item) {
    String touchpoint = item.path("touchpoint").asText("").strip();
    if (!item.path("touchpoint").isTextual()
        || touchpoint.isEmpty()
        || touchpoint.length() > LONGEST
        || touchpoint.indexOf('\0') >= 0) {
      body.complainAt(pointer + "/touchpoint", "a text of 1 to 200 characters is expected");
    }
    return new Station(touchpoint, name(body, pointer + "/name", item.path("name")));
  }

  private static ObjectNode name(JsonBody body, String pointer, JsonNode name) {
    ObjectNode kept = Json.object();
    name.properties()
        .forEach(
            one -> {
              String text = one.getValue().asText("").strip();
              if (!LANGUAGES.contains(one.getKey())
                  || text.length() > LONGEST_NAME
                  || text.indexOf('\0') >= 0) {
                body.complainAt(
                    pointer, "names in ja and en of at most 80 characters are expected");
              } else if (!text.isEmpty()) {
                kept.put(one.getKey(), text);
              }
            });
    return kept;
  }
}
