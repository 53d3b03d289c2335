package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;

/** The page on which an administrator keeps accounts and API tokens. */
@Path("settings")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SettingsPages {

  private static final int SHOWN = 200;
  private static final String PAGE = "settings.jte";

  private final Accounts accounts;
  private final Tokens tokens;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  SettingsPages(Accounts accounts, Tokens tokens, Pages pages, CurrentCaller current, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed(Role.ADMIN)
  public Response show() {
    return pages.show(PAGE, "settings", "settings.title", model("", ""));
  }

  @POST
  @Path("tokens")
  @Allowed(Role.ADMIN)
  public Response createToken(
      @FormParam("name") @DefaultValue("") String name, @FormParam("roles") List<String> roles) {
    String given = name.strip();
    boolean known = roles.stream().allMatch(role -> Role.of(role).isPresent());
    if (given.isEmpty()
        || given.length() > TokenRequest.LONGEST_NAME
        || roles.isEmpty()
        || !known) {
      return refuse("token.refused");
    }
    TokenRequest request = new TokenRequest(given, List.copyOf(roles), Optional.empty());
    Tokens.Made made = tokens.create(current.workspace(), request, current.name());
    return pages.show(PAGE, "settings", "settings.title", model("", made.secret()));
  }

  @POST
  @Path("tokens/{id}/revoke")
  @Allowed(Role.ADMIN)
  public Response revokeToken(@PathParam("id") String id) {
    tokens.revoke(current.workspace(), Paging.pathId("token", id), current.name());
    return Pages.seeOther("/settings");
  }

  @POST
  @Path("accounts")
  @Allowed(Role.ADMIN)
  public Response createAccount(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("team") @DefaultValue("") String team,
      @FormParam("roles") List<String> roles) {
    AccountRequest request = new AccountRequest(email, name, password, roles, Optional.of(team));
    Optional<String> complaint = request.complaint();
    if (complaint.isPresent()) {
      return refuse(complaint.get());
    }
    boolean added = accounts.create(current.workspace(), request, current.name());
    return added ? Pages.seeOther("/settings") : refuse("account.refused.taken");
  }

  @POST
  @Path("accounts/{id}/disable")
  @Allowed(Role.ADMIN)
  public Response disableAccount(@PathParam("id") String id) {
    UUID account = Paging.pathId("account", id);
    if (current.caller().account().equals(Optional.of(account))) {
      return refuse("account.refused.self");
    }
    accounts.disable(current.workspace(), account, current.name());
    return Pages.seeOther("/settings");
  }

  private Response refuse(String complaint) {
    String text = pages.visit().t().get(complaint, AccountRequest.SHORTEST_PASSWORD);
    return pages.refuse(PAGE, "settings", "settings.title", model(text, ""));
  }

  private Map<String, Object> model(String complaint, String secret) {
    Map<String, Object> model = new HashMap<>();
    Caller caller = current.caller();
    model.put("accounts", accounts.list(caller.workspace()));
    model.put("tokens", tokens.list(caller.workspace(), Optional.empty(), SHOWN));
    model.put("own", caller.account().map(UUID::toString).orElse(""));
    model.put("now", clock.instant());
    model.put("complaint", complaint);
    model.put("secret", secret);
    return model;
  }
}
