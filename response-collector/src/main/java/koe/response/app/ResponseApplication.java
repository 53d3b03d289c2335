package koe.response.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.LinkedHashSet;
import java.util.Set;
import koe.kernel.access.Authentication;
import koe.kernel.app.KoeApplication;
import koe.kernel.idempotency.IdempotencyKeys;
import koe.kernel.job.JobsResource;
import koe.response.answer.AnswersResource;
import koe.response.answer.ResponseListPages;
import koe.response.answer.ResponsePages;
import koe.response.compat.ClientResource;
import koe.response.compat.StandInPages;
import koe.response.compat.StandInsResource;
import koe.response.correction.ChangesResource;
import koe.response.correction.CorrectionPages;
import koe.response.correction.CorrectionsResource;
import koe.response.file.FilesResource;
import koe.response.file.ResponseFilesResource;
import koe.response.form.FormPages;
import koe.response.form.LogoResource;
import koe.response.form.RaisedPages;
import koe.response.imports.ImportPages;
import koe.response.imports.ImportsResource;
import koe.response.imports.MappingsResource;
import koe.response.intake.ResponsesResource;
import koe.response.suspect.SuspectPages;
import koe.response.suspect.SuspectsResource;
import koe.response.system.RefusalCount;
import koe.response.system.SystemPages;
import koe.response.widget.WidgetResource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * response-collector: the public door, and what staff read behind it. An instance that is not given
 * the staff role is a public door and nothing else.
 */
@ApplicationPath("/")
public class ResponseApplication extends KoeApplication {

  private static final Set<Class<?>> DOOR =
      Set.of(
          ChangesResource.class,
          ClientResource.class,
          FilesResource.class,
          FormPages.class,
          LogoResource.class,
          RaisedPages.class,
          RefusalCount.class,
          ResponsesResource.class,
          WidgetResource.class);
  private static final Set<Class<?>> STAFF =
      Set.of(
          AnswersResource.class,
          CorrectionPages.class,
          CorrectionsResource.class,
          ImportsResource.class,
          ImportPages.class,
          MappingsResource.class,
          ResponseFilesResource.class,
          ResponseListPages.class,
          ResponsePages.class,
          StandInPages.class,
          StandInsResource.class,
          SystemPages.class,
          SuspectPages.class,
          SuspectsResource.class);
  private static final Set<Class<?>> FOR_STAFF_ONLY =
      Set.of(Authentication.class, IdempotencyKeys.class, JobsResource.class);

  static boolean isPublicOnly() {
    return ConfigProvider.getConfig()
        .getOptionalValue("koe.database.response.password", String.class)
        .isEmpty();
  }

  @Override
  protected Set<Class<?>> resources() {
    Set<Class<?>> resources = new LinkedHashSet<>(DOOR);
    resources.addAll(STAFF);
    return resources;
  }

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(super.getClasses());
    if (isPublicOnly()) {
      classes.removeAll(STAFF);
      classes.removeAll(FOR_STAFF_ONLY);
    }
    return classes;
  }
}
