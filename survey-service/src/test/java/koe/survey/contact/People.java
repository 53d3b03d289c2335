package koe.survey.contact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.web.JsonBody;

/** Customers for the tests of other features. */
public final class People {

  private final Contacts contacts;
  private final UUID workspace;

  public People(Database database, Clock clock, UUID workspace) {
    this.contacts = new Contacts(database, clock);
    this.workspace = workspace;
  }

  /** Keeps a customer as the API would. */
  public People with(String id, String json) {
    JsonBody body = JsonBody.of(json.getBytes(StandardCharsets.UTF_8));
    ContactEntry entry = ContactReader.read(id, body);
    body.orRefuse();
    contacts.put(workspace, entry);
    return this;
  }
}
