package koe.survey.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Postfix's smtp-sink: a mail server in a process of its own, which keeps one file for each mail.
 */
final class SmtpSink implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/smtp-sink");
  private static final Pattern RECIPIENT = Pattern.compile("(?m)^X-Rcpt-Args: <([^>]*)>");

  private final Path mails;
  private final int port;
  private final Process process;

  SmtpSink() {
    try {
      mails = Files.createTempDirectory("koe-sink");
      Files.setPosixFilePermissions(mails, PosixFilePermissions.fromString("rwxrwxrwx"));
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
      if ("root".equals(System.getProperty("user.name"))) {
        command.addAll(List.of("-u", "nobody"));
      }
      command.addAll(List.of("-d", mails + "/%H%M%S.", "127.0.0.1:" + port, "256"));
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      awaitAnswer();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
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
    throw new IOException(
        "smtp-sink ended: "
            + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  int port() {
    return port;
  }

  int count() {
    try (Stream<Path> files = Files.list(mails)) {
      return (int) files.count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The mails as they came, with smtp-sink's own lines before them. */
  List<String> mails() {
    try (Stream<Path> files = Files.list(mails)) {
      List<String> read = new ArrayList<>();
      for (Path file : files.toList()) {
        read.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String recipient(String mail) {
    Matcher found = RECIPIENT.matcher(mail);
    if (!found.find()) {
      throw new IllegalArgumentException("a mail without a recipient: " + mail);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try (Stream<Path> files = Files.list(mails)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(mails);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
