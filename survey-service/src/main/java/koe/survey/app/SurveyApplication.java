package koe.survey.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.kernel.app.KoeApplication;
import koe.survey.contact.ContactsResource;

/** survey-service: surveys, contacts, distributions. */
@ApplicationPath("/")
public class SurveyApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(ContactsResource.class);
  }
}
