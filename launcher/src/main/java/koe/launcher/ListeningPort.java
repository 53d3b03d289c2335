package koe.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import koe.launcher.console.Refusal;

/** The port on which Koe answers. */
final class ListeningPort {

  private ListeningPort() {}

  /** Refuses a port that cannot be had; zero stands for any free one. */
  static int check(String address, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return socket.getLocalPort();
    } catch (UnknownHostException e) {
      throw new Refusal("There is no address " + address + ": choose another --address", e);
    } catch (BindException e) {
      throw new Refusal(explain(address, port, String.valueOf(e.getMessage())), e);
    }
  }

  private static String explain(String address, int port, String reason) {
    if (reason.contains("Permission denied")) {
      return "Port %d is for the administrator: choose one above 1023 with --port".formatted(port);
    }
    if (reason.contains("Cannot assign")) {
      return "This machine has no address %s: choose another --address".formatted(address);
    }
    return "Port %d is taken: choose another with --port, or stop what uses it".formatted(port);
  }
}
