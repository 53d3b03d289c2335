package koe.launcher.leash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeashTest {

  private final Path directory;

  LeashTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_server_ends_in_order_when_its_launcher_lets_go() throws Exception {
    Path program =
        Files.writeString(
            directory.resolve("Server.java"),
            """
            class Server {
              public static void main(String[] arguments) throws Exception {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.print("in order")));
                System.out.print("up ");
                System.out.flush();
                Thread.currentThread().join();
              }
            }
            """);
    Process server =
        new ProcessBuilder(java(), "-javaagent:" + agent(), program.toString()).start();
    assertThat(server.getInputStream().readNBytes(3)).asString().isEqualTo("up ");
    assertThat(server.isAlive()).isTrue();
    server.getOutputStream().close();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.getInputStream().readAllBytes()).asString().isEqualTo("in order");
  }

  private Path agent() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", Leash.class.getName());
    Path jar = directory.resolve("leash.jar");
    String name = "koe/launcher/leash/Leash.class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream type = Leash.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      Objects.requireNonNull(type).transferTo(out);
    }
    return jar;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
