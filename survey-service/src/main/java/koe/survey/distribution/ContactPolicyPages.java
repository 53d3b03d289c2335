package koe.survey.distribution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** The page of the contact policy, with its exceptions. */
@Path("contact-policy")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ContactPolicyPages {

  private static final String SECTION = "distributions";
  private static final int ROWS = 50;

  private final Distributions distributions;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  ContactPolicyPages(Distributions distributions, Pages pages, CurrentCaller current) {
    this.distributions = distributions;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response show() {
    ObjectNode policy = distributions.policy(current.workspace()).toJson();
    return pages.show(
        "contact-policy.jte",
        SECTION,
        "policy.title",
        Map.of("policy", policy, "problems", List.of()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response save(MultivaluedMap<String, String> fields) {
    ObjectNode policy = policy(fields);
    try {
      distributions.putPolicy(
          current.workspace(), null, ContactPolicy.read(JsonBody.of(policy)), current.name());
    } catch (Problem refused) {
      return pages.refuse(
          "contact-policy.jte",
          SECTION,
          "policy.title",
          Map.of("policy", policy, "problems", refused.errors()));
    }
    return Pages.seeOther("/surveys/contact-policy");
  }

  private static ObjectNode policy(MultivaluedMap<String, String> fields) {
    ObjectNode policy = Json.object();
    for (String name : List.of("maxInvitations", "perDays", "minDaysBetween")) {
      number(fields, name).ifPresent(value -> policy.put(name, value));
    }
    for (String name : List.of("remindersCount", "requireConsent")) {
      policy.put(name, fields.containsKey(name));
    }
    if (text(fields, "from").isPresent() || text(fields, "to").isPresent()) {
      policy
          .putObject("quietHours")
          .put("from", text(fields, "from").orElse(""))
          .put("to", text(fields, "to").orElse(""));
    }
    ArrayNode exceptions = policy.putArray("exceptions");
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      text(fields, "when." + row)
          .ifPresent(
              when -> {
                ObjectNode one = exceptions.addObject().put("when", when);
                number(fields, "max." + row).ifPresent(value -> one.put("maxInvitations", value));
                number(fields, "between." + row)
                    .ifPresent(value -> one.put("minDaysBetween", value));
                if (fields.containsKey("exempt." + row)) {
                  one.put("exempt", true);
                }
              });
    }
    return policy;
  }

  private static Optional<String> text(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(String::trim).filter(x -> !x.isEmpty());
  }

  /** A number; what is none is kept as too large a one, so that it is complained about. */
  private static Optional<Integer> number(MultivaluedMap<String, String> fields, String name) {
    return text(fields, name)
        .map(typed -> typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : Integer.MAX_VALUE);
  }
}
