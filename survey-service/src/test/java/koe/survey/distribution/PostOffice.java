package koe.survey.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A mail system of Debian's parts: a Postfix that relays to a server which knows no recipient, and
 * so writes reports of failure, and a Dovecot that keeps them in a mailbox.
 */
final class PostOffice implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final int smtp = freePort();
  final int imap = freePort();
  private final int sink = freePort();
  private final Path home;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param domain whose mail comes back to the mailbox {@code bounces}
   */
  PostOffice(Path home, String domain) throws IOException, InterruptedException {
    this.home = home;
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String folder : List.of("etc", "queue", "data", "mail", "dovecot")) {
      Files.createDirectories(home.resolve(folder));
    }
    run("chown", "postfix", home.resolve("data").toString());
    run("chown", "mail:mail", home.resolve("mail").toString());
    Map<String, String> places =
        Map.of(
            "HOME",
            home.toString(),
            "DOMAIN",
            domain,
            "SMTP",
            "" + smtp,
            "IMAP",
            "" + imap,
            "SINK",
            "" + sink,
            "UID",
            id("-u"),
            "GID",
            id("-g"));
    write("etc/main.cf", MAIN, places);
    write("etc/master.cf", MASTER, places);
    write("dovecot/dovecot.conf", DOVECOT, places);
    begin(
        "smtp-sink",
        "-u",
        "postfix",
        "-f",
        "RCPT",
        "-B",
        "550 5.1.1 no such user",
        "127.0.0.1:" + sink,
        "10");
    begin("dovecot", "-F", "-c", home.resolve("dovecot/dovecot.conf").toString());
    run("postfix", "-c", home.resolve("etc").toString(), "start");
    for (int port : List.of(sink, imap, smtp)) {
      awaitPort(port);
    }
  }

  /** Whether the parts are here, and may be started by whoever runs the test. */
  static boolean isPossible() {
    return Files.isExecutable(Path.of("/usr/sbin/postfix"))
        && Files.isExecutable(Path.of("/usr/sbin/dovecot"))
        && Files.isWritable(Path.of("/etc"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static String id(String what) throws IOException {
    Process id = new ProcessBuilder("id", what, "mail").start();
    return new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }

  private void write(String file, String text, Map<String, String> places) throws IOException {
    String filled = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace("@" + place.getKey() + "@", place.getValue());
    }
    Files.writeString(home.resolve(file), filled);
  }

  private void begin(String... command) throws IOException {
    processes.add(quiet(command).start());
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = quiet(command).start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + ": " + Files.readString(home.resolve("out")));
    }
  }

  private ProcessBuilder quiet(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", ":/usr/sbin:/sbin", String::concat);
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out").toFile()));
  }

  private static void awaitPort(int port) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port), 1000);
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("postfix", "-c", home.resolve("etc").toString(), "stop");
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = @HOME@/queue
      data_directory = @HOME@/data
      command_directory = /usr/sbin
      daemon_directory = /usr/lib/postfix/sbin
      mail_owner = postfix
      setgid_group = postdrop
      myhostname = mx.@DOMAIN@
      mydestination =
      mynetworks = 127.0.0.0/8
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      relayhost = [127.0.0.1]:@SINK@
      recipient_delimiter = +
      virtual_mailbox_domains = @DOMAIN@
      virtual_mailbox_base = @HOME@/mail
      virtual_mailbox_maps = inline:{bounces@@DOMAIN@=bounces/}
      virtual_uid_maps = static:@UID@
      virtual_gid_maps = static:@GID@
      virtual_minimum_uid = 1
      alias_maps =
      alias_database =
      maillog_file = @HOME@/log
      maillog_file_prefixes = /
      smtpd_recipient_restrictions = permit_mynetworks, reject
      disable_dns_lookups = yes
      """;

  private static final String MASTER =
      """
      127.0.0.1:@SMTP@ inet n - n - - smtpd
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 300 1 qmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      proxymap unix - - n - - proxymap
      smtp unix - - n - - smtp
      error unix - - n - - error
      retry unix - - n - - error
      virtual unix - n n - - virtual
      anvil unix - - n - 1 anvil
      scache unix - - n - 1 scache
      postlog unix-dgram n - n - 1 postlogd
      """;

  private static final String DOVECOT =
      """
      protocols = imap
      base_dir = @HOME@/dovecot/run
      state_dir = @HOME@/dovecot/state
      log_path = @HOME@/dovecot/log
      listen = 127.0.0.1
      ssl = no
      disable_plaintext_auth = no
      mail_location = maildir:@HOME@/mail/bounces
      first_valid_uid = 1
      passdb {
        driver = static
        args = password=secret
      }
      userdb {
        driver = static
        args = uid=@UID@ gid=@GID@ home=@HOME@/mail
      }
      service imap-login {
        inet_listener imap {
          port = @IMAP@
        }
        inet_listener imaps {
          port = 0
        }
      }
      """;
}
