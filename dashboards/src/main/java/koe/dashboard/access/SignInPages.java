package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import koe.kernel.access.Open;
import koe.kernel.page.Pages;

/** The page on which people sign in. */
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SignInPages {

  private static final int LONGEST = 500;

  private final SignIn signIn;
  private final Pages pages;
  private final SessionCookie cookie;
  private final HttpServletRequest request;

  @Inject
  SignInPages(SignIn signIn, Pages pages, SessionCookie cookie, HttpServletRequest request) {
    this.signIn = signIn;
    this.pages = pages;
    this.cookie = cookie;
    this.request = request;
  }

  @GET
  @Open
  public Response show(@QueryParam("back") @DefaultValue("/") String back) {
    return pages.show("sign-in.jte", "", "sign.in.title", model(back, "", ""));
  }

  @POST
  @Open
  public Response attempt(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("back") @DefaultValue("/") String back,
      @Context HttpHeaders headers) {
    SameOrigin.check(headers);
    if (email.length() > LONGEST || password.length() > LONGEST) {
      return refuse(back, "", "sign.in.wrong");
    }
    SignIn.Outcome outcome = signIn.attempt(email, password, request.getRemoteAddr());
    if (outcome.session().isPresent()) {
      return Response.fromResponse(Pages.seeOther(LocalPath.of(back)))
          .cookie(cookie.of(outcome.session().get()))
          .build();
    }
    return outcome.pause().isZero()
        ? refuse(back, email, "sign.in.wrong")
        : slowDown(back, email, outcome.pause());
  }

  private Response refuse(String back, String email, String complaint) {
    String text = pages.visit().t().get(complaint);
    return pages.refuse("sign-in.jte", "", "sign.in.title", model(back, email, text));
  }

  private Response slowDown(String back, String email, Duration pause) {
    long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    String text =
        seconds < 120
            ? pages.visit().t().get("sign.in.wait.seconds", seconds)
            : pages.visit().t().get("sign.in.wait.minutes", (seconds + 59) / 60);
    Response page = pages.refuse("sign-in.jte", "", "sign.in.title", model(back, email, text));
    return Response.fromResponse(page).status(429).header("Retry-After", seconds).build();
  }

  private static Map<String, Object> model(String back, String email, String complaint) {
    return Map.of("back", LocalPath.of(back), "email", email, "complaint", complaint);
  }
}
