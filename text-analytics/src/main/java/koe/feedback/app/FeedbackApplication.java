package koe.feedback.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.feedback.audit.AuditPages;
import koe.feedback.audit.AuditsResource;
import koe.feedback.driver.DriverPages;
import koe.feedback.driver.DriversResource;
import koe.feedback.item.AnalyzeResource;
import koe.feedback.item.FeedbackPages;
import koe.feedback.item.ItemsResource;
import koe.feedback.item.ReanalyzeResource;
import koe.feedback.model.ModelPages;
import koe.feedback.model.ModelsResource;
import koe.feedback.saved.SavedSearchPages;
import koe.feedback.saved.SavedSearchesResource;
import koe.feedback.suggestion.SuggestionsResource;
import koe.feedback.taxonomy.SectorsResource;
import koe.feedback.taxonomy.ThemeMergePages;
import koe.feedback.taxonomy.ThemeMergesResource;
import koe.feedback.taxonomy.ThemePages;
import koe.feedback.taxonomy.ThemesResource;
import koe.kernel.app.KoeApplication;

/** text-analytics: what customers mean. */
@ApplicationPath("/")
public class FeedbackApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        AnalyzeResource.class,
        AuditPages.class,
        AuditsResource.class,
        DriverPages.class,
        DriversResource.class,
        FeedbackPages.class,
        ItemsResource.class,
        ModelPages.class,
        ModelsResource.class,
        ReanalyzeResource.class,
        SavedSearchPages.class,
        SavedSearchesResource.class,
        SectorsResource.class,
        SuggestionsResource.class,
        ThemeMergePages.class,
        ThemeMergesResource.class,
        ThemePages.class,
        ThemesResource.class);
  }
}
