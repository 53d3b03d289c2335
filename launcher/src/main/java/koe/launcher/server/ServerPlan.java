package koe.launcher.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import koe.launcher.home.Home;

/**
 * How the application server is to run.
 *
 * @param heap the most memory for objects, as Java writes it
 * @param settings what the applications are told
 */
public record ServerPlan(
    Installation installation,
    Home home,
    String address,
    int port,
    String heap,
    List<Application> applications,
    Map<String, String> settings) {

  public ServerPlan {
    applications = List.copyOf(applications);
    settings = Map.copyOf(settings);
  }

  Path log() {
    return home.logs().resolve("server.log");
  }

  Path runtime() {
    return home.run().resolve("payara");
  }

  Path settingsFile() {
    return home.run().resolve("server.properties");
  }

  Path commandFile() {
    return home.run().resolve("listener.commands");
  }

  /** Orders to the server about its HTTP listener, given before it opens. */
  String commands() {
    String configuration = "set configs.config.server-config.";
    String http = configuration + "network-config.protocols.protocol.http-listener.http.";
    String pool = configuration + "thread-pools.thread-pool.http-thread-pool.";
    return String.join(
        "\n",
        configuration
            + "network-config.network-listeners.network-listener.http-listener.address="
            + address,
        http + "xpowered-by=false",
        http + "server-header=false",
        // Requests on one connection before it is closed.
        http + "max-connections=100000",
        // What is left of a body that was refused is read so far, and then the connection is
        // closed.
        http + "max-swallowing-input-bytes=1048576",
        http + "request-timeout-seconds=120",
        http + "timeout-seconds=30",
        // Each slow sender holds a thread, so there are many more than it takes to answer; they are
        // started when they are needed.
        configuration + "network-config.transports.transport.tcp.read-timeout-millis=10000",
        pool + "min-thread-pool-size=16",
        pool + "max-thread-pool-size=1400",
        // Off by default, but only this spares each request a random id.
        configuration + "request-tracing-service-configuration.enabled=false",
        configuration + "http-service.access-logging-enabled=false",
        "");
  }
}
