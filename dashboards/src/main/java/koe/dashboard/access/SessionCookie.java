package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import koe.kernel.access.Authentication;
import koe.kernel.app.Environment;
import koe.kernel.page.Pages;

/** The cookies that Koe sets: the session and the language. */
@Singleton
public class SessionCookie {

  private static final Duration LANGUAGE_LASTS = Duration.ofDays(365);

  private final boolean secure;

  @Inject
  SessionCookie(Environment environment) {
    this.secure = environment.url().startsWith("https:");
  }

  NewCookie of(String session) {
    return cookie(Authentication.COOKIE, session, SignIn.LASTS);
  }

  NewCookie ended() {
    return cookie(Authentication.COOKIE, "", Duration.ZERO);
  }

  NewCookie language(String tag) {
    return cookie(Pages.LANGUAGE_COOKIE, tag, LANGUAGE_LASTS);
  }

  NewCookie look(String word) {
    return cookie(Pages.LOOK_COOKIE, word, LANGUAGE_LASTS);
  }

  private NewCookie cookie(String name, String value, Duration lasts) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge((int) lasts.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
