package koe.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import koe.launcher.console.Refusal;

/** Postfix's smtp-sink: a mail server that takes everything, and keeps nothing unless told to. */
final class SmtpSink implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/smtp-sink");

  private static final Pattern RECIPIENT = Pattern.compile("^X-Rcpt-Args: <([^>]*)>");

  private final int port;
  private final Process process;

  private final Optional<Path> mails;

  SmtpSink() throws IOException {
    this(Optional.empty());
  }

  /**
   * One that keeps each mail as a file until it is closed.
   *
   * @param folder where; anybody must be able to come there, as it works under nobody's name
   */
  static SmtpSink keeping(Path folder) throws IOException {
    Path mails = Files.createTempDirectory(folder.toRealPath(), "koe-mails");
    Files.setPosixFilePermissions(mails, PosixFilePermissions.fromString("rwxrwxrwx"));
    return new SmtpSink(Optional.of(mails));
  }

  private SmtpSink(Optional<Path> mails) throws IOException {
    this.mails = mails;
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
    mails.ifPresent(folder -> command.addAll(List.of("-d", folder + "/%H%M%S.")));
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

  /** How many mails are kept. */
  int count() throws IOException {
    return kept().size();
  }

  /** To whom each kept mail went. */
  List<String> recipients() throws IOException {
    List<String> recipients = new ArrayList<>();
    for (Path mail : kept()) {
      recipients.add(recipient(mail));
    }
    return recipients;
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(mails.orElseThrow())) {
      return files.toList();
    }
  }

  private static String recipient(Path mail) throws IOException {
    try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
      return lines
          .map(RECIPIENT::matcher)
          .filter(Matcher::find)
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow(() -> new IOException("a mail without a recipient: " + mail));
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    if (mails.isPresent()) {
      for (Path mail : kept()) {
        Files.delete(mail);
      }
      Files.delete(mails.get());
    }
  }
}
