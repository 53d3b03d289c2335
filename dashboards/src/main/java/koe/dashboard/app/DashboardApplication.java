package koe.dashboard.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.dashboard.access.AuditResource;
import koe.dashboard.access.LanguagePages;
import koe.dashboard.access.LookPages;
import koe.dashboard.access.SettingsPages;
import koe.dashboard.access.SignInPages;
import koe.dashboard.access.SignOutPages;
import koe.dashboard.access.TokensResource;
import koe.dashboard.annotation.AnnotationsResource;
import koe.dashboard.announcement.AnnouncementPages;
import koe.dashboard.announcement.AnnouncementsResource;
import koe.dashboard.assistant.AssistantResource;
import koe.dashboard.backlog.BacklogPages;
import koe.dashboard.backlog.BacklogResource;
import koe.dashboard.customer.CustomerPages;
import koe.dashboard.driver.DriverPages;
import koe.dashboard.driver.DriversResource;
import koe.dashboard.export.ExportsResource;
import koe.dashboard.followup.BulkPages;
import koe.dashboard.followup.FollowUpPages;
import koe.dashboard.followup.FollowUpsResource;
import koe.dashboard.followup.RootCausesResource;
import koe.dashboard.followup.RulePages;
import koe.dashboard.followup.RulesResource;
import koe.dashboard.followup.SetupPages;
import koe.dashboard.goal.GoalsResource;
import koe.dashboard.journey.JourneyPages;
import koe.dashboard.journey.JourneyResource;
import koe.dashboard.loop.ClosedLoopPages;
import koe.dashboard.loop.ClosedLoopResource;
import koe.dashboard.metric.MetricsResource;
import koe.dashboard.numbers.NumbersPages;
import koe.dashboard.overview.OverviewPages;
import koe.dashboard.planner.PlannerResource;
import koe.dashboard.style.StylePages;
import koe.dashboard.style.StylesResource;
import koe.dashboard.team.TeamsResource;
import koe.dashboard.theme.ThemePages;
import koe.dashboard.tracker.IssuesResource;
import koe.dashboard.tracker.TrackerHooks;
import koe.dashboard.tracker.TrackersResource;
import koe.dashboard.value.RetentionResource;
import koe.dashboard.value.ValuePages;
import koe.dashboard.value.ValuesResource;
import koe.dashboard.view.SavedViewsResource;
import koe.dashboard.webhook.WebhookPages;
import koe.dashboard.webhook.WebhooksResource;
import koe.dashboard.weighting.WeightingResource;
import koe.kernel.app.KoeApplication;

/** dashboards: numbers, follow-up, backlog, and who may see them. */
@ApplicationPath("/")
public class DashboardApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        AnnotationsResource.class,
        AnnouncementPages.class,
        AnnouncementsResource.class,
        AssistantResource.class,
        AuditResource.class,
        BacklogPages.class,
        BacklogResource.class,
        CustomerPages.class,
        DriverPages.class,
        DriversResource.class,
        BulkPages.class,
        ClosedLoopPages.class,
        ClosedLoopResource.class,
        ExportsResource.class,
        FollowUpPages.class,
        FollowUpsResource.class,
        GoalsResource.class,
        JourneyPages.class,
        JourneyResource.class,
        LanguagePages.class,
        LookPages.class,
        MetricsResource.class,
        NumbersPages.class,
        OverviewPages.class,
        PlannerResource.class,
        RetentionResource.class,
        RootCausesResource.class,
        RulePages.class,
        RulesResource.class,
        SavedViewsResource.class,
        SettingsPages.class,
        SetupPages.class,
        SignInPages.class,
        SignOutPages.class,
        StylePages.class,
        StylesResource.class,
        TeamsResource.class,
        IssuesResource.class,
        TokensResource.class,
        TrackerHooks.class,
        TrackersResource.class,
        ThemePages.class,
        ValuePages.class,
        ValuesResource.class,
        WebhooksResource.class,
        WeightingResource.class,
        WebhookPages.class);
  }
}
