package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.kernel.db.Database;
import koe.kernel.form.Branding;
import koe.kernel.form.FormLook;
import koe.response.form.Sitting.Company;
import koe.response.intake.PublicDoor;

/**
 * The companies behind the links: name and branding; what was read is believed for some seconds.
 */
@Singleton
class Companies {

  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private record Read(Company company, Instant at) {}

  private final Database door;
  private final Clock clock;
  private final Map<UUID, Read> known = new ConcurrentHashMap<>();

  @Inject
  Companies(@PublicDoor Database door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  Company behind(UUID workspace) {
    Instant now = clock.instant();
    Read read = known.get(workspace);
    if (read == null || read.at().plus(BELIEVED).isBefore(now)) {
      read = new Read(read(workspace), now);
      known.put(workspace, read);
    }
    return read.company();
  }

  private Company read(UUID workspace) {
    return door.inWorkspace(
        workspace,
        handle -> {
          CompanyStore store = handle.attach(CompanyStore.class);
          Branding branding = store.branding().map(Branding::of).orElse(Branding.NONE);
          return new Company(branding, FormLook.of(store.name(), branding));
        });
  }
}
