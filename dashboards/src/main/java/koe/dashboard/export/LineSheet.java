package koe.dashboard.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import koe.kernel.json.Json;

/** One JSON object a line, with the answers that were given as an object of their own. */
final class LineSheet implements Sheet {

  private final OutputStream output;
  private final List<String> headings;

  LineSheet(OutputStream output, List<String> headings) {
    this.output = output;
    this.headings = headings;
  }

  @Override
  public void row(List<Optional<Object>> cells) throws IOException {
    ObjectNode line = Json.object();
    for (int i = 0; i < headings.size(); i++) {
      write(line, headings.get(i), cells.get(i));
    }
    output.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void write(ObjectNode line, String heading, Optional<Object> cell) {
    JsonNode value = Json.mapper().valueToTree(cell);
    if (!heading.startsWith(ANSWER)) {
      line.set(heading, value);
    } else if (cell.isPresent()) {
      line.withObject("/answers").set(heading.substring(ANSWER.length()), value);
    }
  }

  @Override
  public void end() throws IOException {
    output.flush();
  }
}
