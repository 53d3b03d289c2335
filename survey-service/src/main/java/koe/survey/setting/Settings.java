package koe.survey.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import koe.kernel.access.Audit;
import koe.kernel.access.Sealer;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.survey.channel.ChannelBook;
import koe.survey.channel.ChannelSettings;
import koe.survey.channel.Destinations;
import org.eclipse.microprofile.config.Config;

/** Keeps what administrators say of channels, and reads it again every few seconds. */
@Singleton
public class Settings implements ChannelBook {

  private static final Duration FRESH = Duration.ofSeconds(3);

  private final Database database;
  private final Clock clock;
  private final Sealer sealer;
  private final ChannelSettings installation;
  private final Destinations destinations;
  private final String url;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  private record Known(ChannelSettings settings, Instant until) {}

  @Inject
  Settings(Database database, Clock clock, Config config, Environment environment) {
    this(
        database,
        clock,
        new Sealer(environment.secret(), "channel-settings"),
        ChannelSettings.of(config, environment.url()),
        Destinations.of(config),
        environment.url());
  }

  Settings(
      Database database,
      Clock clock,
      Sealer sealer,
      ChannelSettings installation,
      Destinations destinations,
      String url) {
    this.destinations = destinations;
    this.database = database;
    this.clock = clock;
    this.sealer = sealer;
    this.installation = installation;
    this.url = url;
  }

  @Override
  public ChannelSettings of(UUID workspace) {
    Known now =
        known.compute(
            workspace,
            (id, before) ->
                before != null && clock.instant().isBefore(before.until())
                    ? before
                    : new Known(
                        installation.with(said(id), url, destinations),
                        clock.instant().plus(FRESH)));
    return now.settings();
  }

  @Override
  public Collection<ChannelSettings> all() {
    return database.workspaces().stream().map(this::of).collect(Collectors.toSet());
  }

  /** What the workspace's administrators have said, secrets and all. */
  ObjectNode said(UUID workspace) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(SettingStore.class)
                .get()
                .map(kept -> (ObjectNode) Json.read(sealer.open(kept.sealed())))
                .orElseGet(Json::object));
  }

  /** Koe's own public address. */
  String url() {
    return url;
  }

  /** Says it anew; 422 for what cannot be. */
  void change(UUID workspace, JsonBody body, String actor) {
    put(workspace, new SettingsRequest(said(workspace), destinations).read(body), actor);
  }

  private void put(UUID workspace, JsonNode said, String actor) {
    byte[] sealed = sealer.seal(Json.write(said));
    database.useWorkspace(
        workspace,
        handle -> {
          handle.attach(SettingStore.class).put(sealed, actor, clock.instant());
          Audit.record(handle, clock.instant(), actor, "channels.change", workspace);
        });
    known.remove(workspace);
  }
}
