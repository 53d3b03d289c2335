package koe.survey.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connections to a short message centre; with TLS, only to the one that its certificate names. */
record SmppSockets(SmppAccount account) implements ConnectionFactory {

  private static final int CONNECT_MILLIS = 5_000;

  @Override
  public Connection createConnection(String host, int port) throws IOException {
    Socket plain = new Socket();
    try {
      InetSocketAddress to = new InetSocketAddress(host, port);
      account.within().check(to);
      plain.connect(to, CONNECT_MILLIS);
      plain.setTcpNoDelay(true);
      return new SocketConnection(account.tls() ? secured(plain, host, port) : plain);
    } catch (IOException failed) {
      plain.close();
      throw failed;
    }
  }

  private Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(CONNECT_MILLIS);
    socket.startHandshake();
    return socket;
  }

  private SSLContext context() throws IOException {
    try {
      if (account.trusted().isEmpty()) {
        return SSLContext.getDefault();
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      byte[] pem = account.trusted().get().getBytes(StandardCharsets.US_ASCII);
      trusted.setCertificateEntry(
          "centre",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem)));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the trusted certificate cannot be read", unusable);
    }
  }
}
