package koe.dashboard.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.dashboard.access.AuditResource;
import koe.dashboard.access.LanguagePages;
import koe.dashboard.access.SettingsPages;
import koe.dashboard.access.SignInPages;
import koe.dashboard.access.SignOutPages;
import koe.dashboard.access.TokensResource;
import koe.dashboard.backlog.BacklogPages;
import koe.dashboard.backlog.BacklogResource;
import koe.dashboard.export.ExportsResource;
import koe.dashboard.followup.FollowUpPages;
import koe.dashboard.followup.FollowUpsResource;
import koe.dashboard.followup.RootCausesResource;
import koe.dashboard.followup.RulePages;
import koe.dashboard.followup.RulesResource;
import koe.dashboard.goal.GoalsResource;
import koe.dashboard.metric.MetricsResource;
import koe.dashboard.overview.OverviewPages;
import koe.dashboard.team.TeamsResource;
import koe.dashboard.value.ValuesResource;
import koe.dashboard.webhook.WebhookPages;
import koe.dashboard.webhook.WebhooksResource;
import koe.kernel.app.KoeApplication;

/** dashboards: numbers, follow-up, backlog, and who may see them. */
@ApplicationPath("/")
public class DashboardApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        AuditResource.class,
        BacklogPages.class,
        BacklogResource.class,
        ExportsResource.class,
        FollowUpPages.class,
        FollowUpsResource.class,
        GoalsResource.class,
        LanguagePages.class,
        MetricsResource.class,
        OverviewPages.class,
        RootCausesResource.class,
        RulePages.class,
        RulesResource.class,
        SettingsPages.class,
        SignInPages.class,
        SignOutPages.class,
        TeamsResource.class,
        TokensResource.class,
        ValuesResource.class,
        WebhooksResource.class,
        WebhookPages.class);
  }
}
