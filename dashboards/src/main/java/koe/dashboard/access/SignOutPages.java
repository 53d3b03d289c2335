package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Authentication;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Open;
import koe.kernel.page.Pages;

/** Ends the session, also one that is over already. */
@Path("sign-out")
@Singleton
public class SignOutPages {

  private final SignIn signIn;
  private final CurrentCaller current;
  private final SessionCookie cookie;

  @Inject
  SignOutPages(SignIn signIn, CurrentCaller current, SessionCookie cookie) {
    this.signIn = signIn;
    this.current = current;
    this.cookie = cookie;
  }

  @POST
  @Open
  public Response end(
      @CookieParam(Authentication.COOKIE) @DefaultValue("") String session,
      @Context HttpHeaders headers) {
    SameOrigin.check(headers);
    current.known().ifPresent(caller -> signIn.end(caller.workspace(), session));
    return Response.fromResponse(Pages.seeOther("/sign-in")).cookie(cookie.ended()).build();
  }
}
