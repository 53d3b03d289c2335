package koe.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import koe.launcher.console.Refusal;

/**
 * The passwords of the database roles and the key that seals the tokens of links, made once and
 * kept in the home. One that is given in the environment wins, so that several machines can share
 * it.
 */
public final class Secrets {

  /** Seals what must be read back, such as the tokens of invitations. */
  public static final String KEY = "koe.secret";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> values;
  private final boolean fresh;

  private Secrets(Map<String, String> values, boolean fresh) {
    this.values = values;
    this.fresh = fresh;
  }

  /** Reads the secrets of these names and makes those that are missing. */
  public static Secrets open(Path file, Collection<String> names, Map<String, String> environment)
      throws IOException {
    boolean fresh = !Files.exists(file);
    Map<String, String> kept = fresh ? new TreeMap<>() : read(file);
    int known = kept.size();
    names.forEach(name -> kept.computeIfAbsent(name, ignored -> random()));
    kept.computeIfAbsent(KEY, ignored -> random());
    if (kept.size() > known) {
      PrivateFile.write(file, kept);
    }
    Map<String, String> values = new TreeMap<>(kept);
    values.replaceAll((name, value) -> given(name, environment).orElse(value));
    return new Secrets(values, fresh && given(KEY, environment).isEmpty());
  }

  /** The secrets of these names from the environment alone, if all of them are there. */
  public static Optional<Secrets> ofEnvironment(
      Collection<String> names, Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    names.forEach(name -> given(name, environment).ifPresent(value -> values.put(name, value)));
    return values.keySet().containsAll(names)
        ? Optional.of(new Secrets(values, false))
        : Optional.empty();
  }

  /** Puts a key of another installation in the place of this one's, for a restored backup. */
  public static void keepKey(Path file, String key) throws IOException {
    Map<String, String> kept = Files.exists(file) ? read(file) : new TreeMap<>();
    kept.put(KEY, key);
    PrivateFile.write(file, kept);
  }

  public String of(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether the key was made just now, so that nothing can have been sealed with it. */
  public boolean fresh() {
    return fresh;
  }

  /** The environment variable for a setting: {@code koe.secret} is {@code KOE_SECRET}. */
  public static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static Optional<String> given(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable(name))).filter(value -> !value.isBlank());
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + " cannot be read: put back the copy from your backup", e);
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}
