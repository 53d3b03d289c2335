package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Open;
import koe.kernel.page.Look;
import koe.kernel.page.Pages;
import koe.kernel.web.Problem;

/** Remembers whether a person reads dark on light or light on dark, in every module. */
@Path("look")
@Singleton
public class LookPages {

  private final SessionCookie cookie;

  @Inject
  LookPages(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @POST
  @Open
  public Response choose(
      @FormParam("to") @DefaultValue("") String to,
      @FormParam("back") @DefaultValue("/") String back) {
    Look look =
        Look.of(to)
            .orElseThrow(() -> Problem.malformed("Pages are light, dark or as the system is."));
    return Response.fromResponse(Pages.seeOther(LocalPath.of(back)))
        .cookie(cookie.look(look.word()))
        .build();
  }
}
