package koe.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Role;
import koe.launcher.home.Secrets;

/**
 * What the applications are told: every KOE_X_Y of the environment as koe.x.y, and what Koe knows.
 */
final class Settings {

  private static final Set<String> FOR_THE_LAUNCHER =
      Set.of(
          "KOE_ADMIN_EMAIL",
          "KOE_ADMIN_PASSWORD",
          "KOE_ADMIN_TOKEN",
          "KOE_DATABASE_URL",
          "KOE_HEAP",
          "KOE_RESTART_SECONDS",
          "KOE_SECRET",
          "KOE_SMTP_PORT",
          "KOE_SMTP_HOST");

  private final Map<String, String> values = new TreeMap<>();

  Settings(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (name.matches("KOE(_[A-Z0-9]+)+")
              && !FOR_THE_LAUNCHER.contains(name)
              && !name.matches("KOE_DATABASE_[A-Z]+_PASSWORD")) {
            values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    values.putIfAbsent("koe.mail.from", "koe@localhost");
  }

  /** The addresses by which Koe is known. */
  Settings place(String url, String home) {
    values.putIfAbsent("koe.url", url);
    values.put("koe.home", home);
    return this;
  }

  /** Lets the applications sign in as some roles and no others. */
  Settings signIn(KoeDatabase database, Iterable<Role> roles) {
    for (Role role : roles) {
      values.put("koe.database.url", database.url(role).jdbc());
      values.put(role.passwordKey(), database.url(role).password());
    }
    return this;
  }

  Settings key(Secrets secrets) {
    values.put(Secrets.KEY, secrets.of(Secrets.KEY));
    return this;
  }

  /** Where mail goes: to the catcher if there is one, else to the server of the environment. */
  Settings mail(OptionalInt catcher, Map<String, String> environment) {
    values.put("koe.catcher", Boolean.toString(catcher.isPresent()));
    if (catcher.isPresent()) {
      values.put("koe.smtp.host", "127.0.0.1");
      values.put("koe.smtp.port", Integer.toString(catcher.getAsInt()));
      values.put("koe.smtp.tls", "false");
      values.remove("koe.smtp.user");
      values.remove("koe.smtp.password");
    } else if (environment.containsKey("KOE_SMTP_HOST")) {
      values.put("koe.smtp.host", environment.getOrDefault("KOE_SMTP_HOST", ""));
      values.put("koe.smtp.port", environment.getOrDefault("KOE_SMTP_PORT", "587"));
      values.putIfAbsent("koe.smtp.tls", "true");
    }
    return this;
  }

  /** The longest that Koe waits before it starts a part that has ended again. */
  static Duration longestRest(Map<String, String> environment) {
    String seconds = environment.getOrDefault("KOE_RESTART_SECONDS", "60");
    if (!seconds.matches("[1-9][0-9]{0,3}")) {
      throw new Refusal("KOE_RESTART_SECONDS must be a whole number from 1 to 9999");
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }
}
