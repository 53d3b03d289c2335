package koe.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import koe.launcher.console.Refusal;

/** Postfix's smtp-sink: a mail server that takes everything and keeps nothing. */
final class SmtpSink implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/smtp-sink");

  private final int port;
  private final Process process;

  SmtpSink() throws IOException {
    if (!Files.isExecutable(PROGRAM)) {
      throw new Refusal(PROGRAM + " is missing: install postfix");
    }
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("-u", "nobody"));
    }
    command.addAll(List.of("127.0.0.1:" + port, "256"));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitAnswer();
  }

  private void awaitAnswer() throws IOException {
    while (process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new Refusal(PROGRAM + " ended at once");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
