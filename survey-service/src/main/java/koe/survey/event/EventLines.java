package koe.survey.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.json.MalformedJson;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** Events as lines of JSON: the good ones with the numbers of their lines, and what is wrong. */
record EventLines(
    List<EventEntry> entries, List<Integer> numbers, List<EventsResource.LineProblem> problems) {

  static EventLines read(byte[] body) {
    EventLines lines = new EventLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String[] texts = new String(body, StandardCharsets.UTF_8).split("\\R", -1);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isBlank()) {
        lines.read(i + 1, texts[i]);
      }
    }
    return lines;
  }

  private void read(int number, String line) {
    try {
      JsonBody json = JsonBody.of(line.getBytes(StandardCharsets.UTF_8));
      EventEntry entry = EventEntry.read(json);
      json.orRefuse();
      entries.add(entry);
      numbers.add(number);
    } catch (Problem refused) {
      refused.errors().forEach(error -> complain(number, error.pointer() + ": " + error.detail()));
    } catch (MalformedJson malformed) {
      complain(number, malformed.detail());
    }
  }

  private void complain(int line, String detail) {
    problems.add(new EventsResource.LineProblem(line, detail));
  }
}
