package koe.survey.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.form.Branding;
import koe.kernel.form.Branding.PrivacyNotice;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** The branding of each workspace. */
@Singleton
class Brandings {

  private final Database database;
  private final Clock clock;

  @Inject
  Brandings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A branding with the number of its revision; 0 if there was none yet. */
  record Revised(Branding branding, int revision) {

    static Revised of(BrandingStore.Kept kept) {
      return new Revised(Branding.of(kept.branding()), kept.revision());
    }
  }

  Revised get(UUID workspace) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(BrandingStore.class).get())
        .map(Revised::of)
        .orElse(new Revised(Branding.NONE, 0));
  }

  /**
   * Replaces the branding; a notice with other words gets the next version.
   *
   * @param ifMatch the If-Match header, if there is one
   */
  Revised put(UUID workspace, BrandingRequest request, @Nullable String ifMatch, String actor) {
    Instant now = clock.instant();
    return database.inWorkspace(
        workspace,
        handle -> {
          BrandingStore store = handle.attach(BrandingStore.class);
          int before = store.get().map(BrandingStore.Kept::revision).orElse(0);
          Revision.check(ifMatch, before);
          store.begin(now);
          Revised old = Revised.of(store.lock());
          Branding branding = numbered(store, request.wanted(), old.branding(), actor, now);
          keepLogo(store, request, now);
          store.put(branding.toJson(), now);
          Audit.record(handle, now, actor, "branding.change", workspace);
          return new Revised(branding, old.revision() + 1);
        });
  }

  private static Branding numbered(
      BrandingStore store, Branding wanted, Branding old, String actor, Instant now) {
    Optional<PrivacyNotice> notice =
        wanted
            .privacy()
            .map(
                words ->
                    old.privacy()
                        .filter(words::saysTheSameAs)
                        .orElseGet(() -> next(store, words, actor, now)));
    return new Branding(
        wanted.colour(), wanted.logo(), wanted.thanks(), wanted.redirect(), wanted.hosts(), notice);
  }

  private static PrivacyNotice next(
      BrandingStore store, PrivacyNotice words, String actor, Instant now) {
    PrivacyNotice notice = new PrivacyNotice(store.latestNotice() + 1, words.text(), words.url());
    store.addNotice(notice.version(), Json.mapper().valueToTree(notice), actor, now);
    return notice;
  }

  private static void keepLogo(BrandingStore store, BrandingRequest request, Instant now) {
    request.logo().ifPresent(logo -> store.addLogo(logo.hash(), logo.type(), logo.bytes(), now));
    Optional<String> hash = request.wanted().logo();
    if (hash.filter(one -> !store.hasLogo(one)).isPresent()) {
      throw Problem.invalid("/logo", "this picture is not here; send it as a data: URL");
    }
    store.keepOnlyLogo(hash);
  }
}
