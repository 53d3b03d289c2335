package koe.survey.contact;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/**
 * Ties LINE users to customers, as LINE's account linking has it: the company's own site knows who
 * is signed in there and asks for an address; LINE asks the user, and tells what they said.
 */
@Singleton
public class LineLinks {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int NONCE_BYTES = 24;
  private static final String DIALOG = "https://access.line.me/dialog/bot/accountLink";

  private final Database database;
  private final Clock clock;

  @Inject
  public LineLinks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Where the customer's browser is to go. */
  public record Invitation(String url, Instant expiresAt) {}

  /**
   * Begins a link.
   *
   * @param linkToken what LINE gave for its user
   */
  public Invitation begin(UUID workspace, String externalId, String linkToken) {
    String nonce = Secrets.random(NONCE_BYTES);
    Instant expires = clock.instant().plus(VALID);
    database.useWorkspace(
        workspace,
        handle -> {
          UUID contact =
              handle
                  .attach(ContactStore.class)
                  .find(externalId)
                  .orElseThrow(() -> Problem.notFound("contact", externalId))
                  .id();
          handle.attach(LineLinkStore.class).begin(Secrets.hash(nonce), contact, expires);
        });
    String url =
        DIALOG
            + "?linkToken="
            + URLEncoder.encode(linkToken, StandardCharsets.UTF_8)
            + "&nonce="
            + nonce;
    return new Invitation(url, expires);
  }

  /** LINE says that its user agreed; false if nobody began this link, or it is used or too old. */
  public boolean finish(String nonce, String user) {
    Instant now = clock.instant();
    return database.workspaces().stream()
        .anyMatch(
            workspace ->
                database.inWorkspace(
                    workspace,
                    handle -> {
                      LineLinkStore store = handle.attach(LineLinkStore.class);
                      Optional<UUID> contact = store.use(Secrets.hash(nonce), now);
                      contact.ifPresent(
                          whose -> {
                            store.link(whose, user, now);
                            Audit.record(handle, now, "LINE", "contact.line-link", whose);
                          });
                      return contact.isPresent();
                    }));
  }
}
