package koe.survey.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Connections to where one may send, which send the short end of a message at once. Otherwise it
 * waits until the server has confirmed the beginning, which servers put off for 40 milliseconds and
 * more.
 */
final class PromptSockets extends SocketFactory {

  private static final int CONNECT_MILLIS = 5_000;

  private final Destinations within;

  PromptSockets(Destinations within) {
    this.within = within;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket =
        new Socket() {
          @Override
          public void connect(SocketAddress to, int millis) throws IOException {
            within.check((InetSocketAddress) to);
            super.connect(to, millis);
          }
        };
    socket.setTcpNoDelay(true);
    return socket;
  }

  private Socket connected(InetSocketAddress to) throws IOException {
    Socket socket = createSocket();
    socket.connect(to, CONNECT_MILLIS);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }
}
