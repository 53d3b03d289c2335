package koe.dashboard.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import koe.kernel.json.Json;

/** One JSON object a line. */
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
      line.set(headings.get(i), Json.mapper().valueToTree(cells.get(i)));
    }
    output.write((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() throws IOException {
    output.flush();
  }
}
