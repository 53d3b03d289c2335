package koe.survey.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that says what a test has it say to a command, once, and hangs up where it is to
 * say nothing. The line that ends a mail is the command ".".
 */
final class ScriptedMailServer implements AutoCloseable {

  private static final Map<String, String> USUAL =
      Map.of("EHLO", "250 koe", "DATA", "354 go on", ".", "250 taken", "QUIT", "221 bye");

  /** What is said to which command; taken out as soon as it was said. */
  record Line(String command, String answer) {}

  final Queue<Line> script = new ConcurrentLinkedQueue<>();
  final AtomicInteger taken = new AtomicInteger();
  private final ServerSocket listener;

  ScriptedMailServer() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread thread = new Thread(this::accept, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        talk(socket);
      } catch (IOException hungUp) {
        // the next one
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    say(socket, "220 koe");
    boolean inMail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inMail && !line.equals(".")) {
        continue;
      }
      String command = line.split(" ")[0];
      String answer = answer(command);
      inMail = command.equals("DATA") && answer.startsWith("354");
      if (answer.isEmpty()) {
        return;
      }
      if (command.equals(".")) {
        taken.incrementAndGet();
      }
      say(socket, answer);
    }
  }

  private String answer(String command) {
    Line next = script.peek();
    if (next != null && next.command().equals(command)) {
      script.remove();
      return next.answer();
    }
    return USUAL.getOrDefault(command, "250 well");
  }

  private static void say(Socket socket, String answer) throws IOException {
    socket.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
