package koe.launcher;

import java.io.IOException;
import koe.launcher.server.ApplicationServer;
import koe.launcher.server.ServerPlan;

/** The application server, in whichever process it runs at the moment. */
final class WatchedServer implements AutoCloseable {

  private final ServerPlan plan;
  private volatile ApplicationServer server;

  WatchedServer(ServerPlan plan) throws IOException {
    this.plan = plan;
    this.server = ApplicationServer.launch(plan);
  }

  void awaitApplications() throws InterruptedException {
    server.awaitApplications();
  }

  boolean isRunning() {
    return server.isRunning();
  }

  /** Starts it anew in another process, without waiting for the applications. */
  void restart() throws IOException {
    server.close();
    server = ApplicationServer.launch(plan);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
