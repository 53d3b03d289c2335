package koe.dashboard.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.dashboard.access.AuditResource;
import koe.dashboard.access.LanguagePages;
import koe.dashboard.access.SettingsPages;
import koe.dashboard.access.SignInPages;
import koe.dashboard.access.SignOutPages;
import koe.dashboard.access.TokensResource;
import koe.kernel.app.KoeApplication;

/** dashboards: numbers, follow-up, backlog, and who may see them. */
@ApplicationPath("/")
public class DashboardApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        AuditResource.class,
        LanguagePages.class,
        SettingsPages.class,
        SignInPages.class,
        SignOutPages.class,
        TokensResource.class);
  }
}
