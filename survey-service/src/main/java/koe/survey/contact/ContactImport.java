package koe.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.kernel.job.Row;
import koe.kernel.job.RowSource;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;

/**
 * Takes in a table of contacts. Each bad row is named by its line, the good ones are kept; running
 * it again changes nothing.
 */
@Singleton
public class ContactImport implements JobHandler {

  static final String KIND = "contact-import";
  private static final int BATCH = 500;

  private final Contacts contacts;
  private final Uploads uploads;

  @Inject
  public ContactImport(Contacts contacts, Uploads uploads) {
    this.contacts = contacts;
    this.uploads = uploads;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    String file = input.path("file").asText();
    try (RowSource rows = RowSource.open(uploads.find(file), input.path("format").asText())) {
      progress.total(rows.count());
      List<ContactEntry> batch = new ArrayList<>(BATCH);
      int read = 0;
      while (rows.hasNext()) {
        entry(rows.next(), progress).ifPresent(batch::add);
        read++;
        if (read == BATCH || !rows.hasNext()) {
          contacts.putAll(workspace, batch);
          progress.advance(read);
          batch.clear();
          read = 0;
        }
      }
    }
    uploads.forget(file);
  }

  private static Optional<ContactEntry> entry(Row row, JobProgress progress) {
    try {
      JsonNode json =
          row.json().isPresent()
              ? Json.parse(row.json().get().getBytes(StandardCharsets.UTF_8))
              : ContactReader.ofRow(row.cells());
      String id = row.json().isPresent() ? json.path("externalId").asText() : idOf(row);
      if (id.isBlank()) {
        progress.complain(row.line(), "there is no externalId");
        return Optional.empty();
      }
      JsonBody body = JsonBody.of(json);
      ContactEntry entry = ContactReader.read(id, body);
      body.orRefuse();
      return Optional.of(entry);
    } catch (Problem refused) {
      refused
          .errors()
          .forEach(error -> progress.complain(row.line(), error.pointer() + ": " + error.detail()));
    } catch (MalformedJson refused) {
      progress.complain(row.line(), refused.detail());
    }
    return Optional.empty();
  }

  private static String idOf(Row row) {
    return row.cells().entrySet().stream()
        .filter(cell -> ContactReader.field(cell.getKey()).equals("externalId"))
        .map(cell -> cell.getValue().trim())
        .findFirst()
        .orElse("");
  }
}
