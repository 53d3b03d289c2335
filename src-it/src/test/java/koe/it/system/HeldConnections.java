package koe.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many connections that have sent something and are kept open. */
public final class HeldConnections implements AutoCloseable {

  private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

  private final List<Socket> sockets = new ArrayList<>();

  /** Sends each of the beginnings through a connection of its own. */
  public static HeldConnections open(URI base, List<String> beginnings) {
    HeldConnections held = new HeldConnections();
    for (String beginning : beginnings) {
      try {
        Socket socket = new Socket();
        held.sockets.add(socket);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        held.close();
        throw new UncheckedIOException(e);
      }
    }
    return held;
  }

  /** The status that came back through each; 0 for none. */
  public List<Integer> statuses() {
    return sockets.stream().map(HeldConnections::status).toList();
  }

  private static int status(Socket socket) {
    try {
      byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 201".length());
      return line.length < 12
          ? 0
          : Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring(9));
    } catch (IOException gone) {
      return 0;
    }
  }

  @Override
  public void close() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
