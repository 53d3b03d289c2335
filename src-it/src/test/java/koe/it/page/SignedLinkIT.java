package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.access.SignedFields;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hidden fields in the address of an open link, which only the company can write. */
@ExtendWith(RunningKoe.class)
class SignedLinkIT {

  private static final String ORDER = "注文-17";
  private final KoeSystem koe;
  private final Workspace workspace;

  SignedLinkIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Signed");
  }

  private long keptAfter(UUID survey, String address) {
    Reply page = workspace.anyone().get(address).expect(200);
    assertThat(page.text()).containsPattern("value=\"9\"[^>]*checked|checked[^>]*value=\"9\"");
    String action =
        page.text()
            .replaceAll("(?s).*<form[^>]* action=\"([^\"]*)\".*", "$1")
            .replace("&amp;", "&");
    workspace.anyone().submit(action, PageFields.of(page, "next", "nps", "9")).expect(200);
    return koe.rows()
        .count(
            "select count(*) from response.response where survey = ? and attributes ->> 'order' = ?",
            survey,
            ORDER);
  }

  @Test
  void what_the_company_signed_is_kept_with_the_answer_and_what_was_changed_is_not() {
    UUID survey =
        workspace
            .surveys()
            .open(
                "signed",
                Json.read(
                    """
                    {"pages": [{"elements": [{"type": "rating", "name": "nps",
                      "rateMin": 0, "rateMax": 10, "title": "すすめますか"}]}]}"""));
    JsonNode made =
        workspace
            .api()
            .post(
                "/surveys/api/v1/distributions",
                Json.object().put("survey", survey.toString()).put("channel", "link"))
            .expect(201)
            .json();
    JsonNode link =
        workspace
            .api()
            .get("/surveys/api/v1/distributions/" + made.path("id").asText() + "/link")
            .expect(200)
            .json();
    String signature = SignedFields.sign(link.path("signingKey").asText(), Map.of("order", ORDER));
    String start = "/r/" + link.path("key").asText() + "?nps=9&koe.sig=" + signature;
    String order = "&koe.order=" + URLEncoder.encode(ORDER, StandardCharsets.UTF_8);
    assertThat(keptAfter(survey, start + order)).isEqualTo(1);
    assertThat(keptAfter(survey, start + order + "8")).isEqualTo(1);
    assertThat(koe.rows().count("select count(*) from response.response where survey = ?", survey))
        .isEqualTo(2);
  }
}
