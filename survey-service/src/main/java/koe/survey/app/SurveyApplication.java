package koe.survey.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.kernel.app.KoeApplication;
import koe.survey.contact.ContactPages;
import koe.survey.contact.ContactsResource;
import koe.survey.definition.EvaluateResource;
import koe.survey.definition.SurveyPages;
import koe.survey.definition.SurveysResource;
import koe.survey.distribution.ContactPolicyResource;
import koe.survey.distribution.DistributionPages;
import koe.survey.distribution.DistributionsResource;
import koe.survey.distribution.SuppressionsResource;
import koe.survey.erasure.ErasuresResource;
import koe.survey.erasure.PersonPages;
import koe.survey.erasure.PersonResource;
import koe.survey.event.EventsResource;
import koe.survey.outbox.OutboxPages;
import koe.survey.outbox.OutboxResource;
import koe.survey.segment.SegmentPages;
import koe.survey.segment.SegmentsResource;
import koe.survey.template.TemplatesResource;

/** survey-service: surveys, contacts, distributions. */
@ApplicationPath("/")
public class SurveyApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        ContactPages.class,
        ContactPolicyResource.class,
        ContactsResource.class,
        DistributionPages.class,
        DistributionsResource.class,
        ErasuresResource.class,
        EvaluateResource.class,
        EventsResource.class,
        OutboxPages.class,
        OutboxResource.class,
        PersonPages.class,
        PersonResource.class,
        SegmentPages.class,
        SegmentsResource.class,
        SuppressionsResource.class,
        SurveyPages.class,
        SurveysResource.class,
        TemplatesResource.class);
  }
}
