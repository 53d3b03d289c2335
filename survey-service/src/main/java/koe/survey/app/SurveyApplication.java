package koe.survey.app;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import koe.kernel.app.KoeApplication;
import koe.survey.announcement.AnnouncementPages;
import koe.survey.announcement.AnnouncementsResource;
import koe.survey.branding.BrandingPages;
import koe.survey.branding.BrandingResource;
import koe.survey.builder.BuilderAssets;
import koe.survey.builder.BuilderPages;
import koe.survey.builder.PreviewPages;
import koe.survey.builder.VersionPages;
import koe.survey.change.ChangesResource;
import koe.survey.contact.ContactPages;
import koe.survey.contact.ContactsResource;
import koe.survey.definition.EvaluateResource;
import koe.survey.definition.SurveyPages;
import koe.survey.definition.SurveysResource;
import koe.survey.distribution.ContactPolicyPages;
import koe.survey.distribution.ContactPolicyResource;
import koe.survey.distribution.DistributionEditPages;
import koe.survey.distribution.DistributionPages;
import koe.survey.distribution.DistributionsResource;
import koe.survey.distribution.DoubtsResource;
import koe.survey.distribution.InvitationPreviewPages;
import koe.survey.distribution.InvitationPreviewResource;
import koe.survey.distribution.NewDistributionPages;
import koe.survey.distribution.SuppressionsResource;
import koe.survey.erasure.ErasuresResource;
import koe.survey.erasure.PersonPages;
import koe.survey.erasure.PersonResource;
import koe.survey.event.EventsResource;
import koe.survey.hook.BounceHook;
import koe.survey.hook.LineHook;
import koe.survey.hook.TwilioHooks;
import koe.survey.outbox.OutboxPages;
import koe.survey.outbox.OutboxResource;
import koe.survey.reply.RepliesResource;
import koe.survey.reply.ReplyPages;
import koe.survey.segment.SegmentPages;
import koe.survey.segment.SegmentsResource;
import koe.survey.setting.SettingsPages;
import koe.survey.setting.SettingsResource;
import koe.survey.template.TemplatesResource;
import koe.survey.transfer.ImportPages;
import koe.survey.transfer.ImportResource;

/** survey-service: surveys, contacts, distributions. */
@ApplicationPath("/")
public class SurveyApplication extends KoeApplication {

  @Override
  protected Set<Class<?>> resources() {
    return Set.of(
        BounceHook.class,
        BrandingPages.class,
        BrandingResource.class,
        BuilderAssets.class,
        BuilderPages.class,
        ChangesResource.class,
        ContactPages.class,
        ContactPolicyPages.class,
        ContactPolicyResource.class,
        ContactsResource.class,
        DistributionEditPages.class,
        AnnouncementPages.class,
        AnnouncementsResource.class,
        DistributionPages.class,
        NewDistributionPages.class,
        DistributionsResource.class,
        DoubtsResource.class,
        ErasuresResource.class,
        EvaluateResource.class,
        EventsResource.class,
        ImportPages.class,
        ImportResource.class,
        InvitationPreviewPages.class,
        InvitationPreviewResource.class,
        LineHook.class,
        OutboxPages.class,
        OutboxResource.class,
        PersonPages.class,
        PersonResource.class,
        SegmentPages.class,
        SegmentsResource.class,
        RepliesResource.class,
        ReplyPages.class,
        SettingsPages.class,
        SettingsResource.class,
        SuppressionsResource.class,
        PreviewPages.class,
        SurveyPages.class,
        SurveysResource.class,
        TemplatesResource.class,
        TwilioHooks.class,
        VersionPages.class);
  }
}
