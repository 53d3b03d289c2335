package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Open;
import koe.kernel.page.Pages;
import koe.kernel.text.Language;
import koe.kernel.web.Problem;

/** Remembers the language that a person switched to, in every module. */
@Path("language")
@Singleton
public class LanguagePages {

  private final SessionCookie cookie;

  @Inject
  LanguagePages(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @POST
  @Open
  public Response choose(
      @FormParam("to") @DefaultValue("") String to,
      @FormParam("back") @DefaultValue("/") String back) {
    Language language =
        Language.of(to).orElseThrow(() -> Problem.malformed("Koe speaks ja and en."));
    return Response.fromResponse(Pages.seeOther(LocalPath.of(back)))
        .cookie(cookie.language(language.tag()))
        .build();
  }
}
