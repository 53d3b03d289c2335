package koe.survey.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import koe.kernel.db.Database;
import koe.kernel.form.Branding;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrandingsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(CLOCK);
  private final Database database = postgres.connect("survey");
  private final Brandings brandings = new Brandings(database, CLOCK);

  @AfterEach
  void close() {
    database.close();
  }

  private static BrandingRequest request(String json) {
    return BrandingRequest.read(JsonBody.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  private Branding put(String json) {
    return brandings.put(workspace, request(json), null, "test").branding();
  }

  private static byte[] picture(String format, int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 4, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static String data(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String pointer(String json) {
    try {
      request(json);
      return "";
    } catch (Problem refused) {
      return refused.errors().get(0).pointer();
    }
  }

  @Test
  void a_notice_with_other_words_gets_the_next_version_and_the_earlier_one_stays() {
    String first = "{\"privacy\": {\"text\": {\"ja\": \"回答は改善に使います\"}}}";
    assertThat(put(first).privacy().orElseThrow().version()).isEqualTo(1);
    assertThat(put(first).privacy().orElseThrow().version()).isEqualTo(1);
    assertThat(put("{}").privacy()).isEmpty();
    String second = "{\"privacy\": {\"text\": {\"ja\": \"回答は統計にも使います\"}}}";
    assertThat(put(second).privacy().orElseThrow().version()).isEqualTo(2);
    long kept =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery("select count(*) from survey.privacy_notice")
                    .mapTo(long.class)
                    .one());
    assertThat(kept).isEqualTo(2);
  }

  @Test
  void a_change_of_an_older_revision_is_refused() {
    int revision = brandings.put(workspace, request("{}"), null, "one").revision();
    brandings.put(workspace, request("{}"), "\"" + revision + "\"", "two");
    assertThatThrownBy(
            () -> brandings.put(workspace, request("{}"), "\"" + revision + "\"", "three"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
  }

  @Test
  void a_logo_is_kept_without_what_came_along_and_found_by_its_hash() throws IOException {
    byte[] clean = picture("png", 8);
    byte[] more = Arrays.copyOf(clean, clean.length + 30);
    System.arraycopy(
        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, more, clean.length, 25);
    Branding branding = put("{\"logo\": \"" + data("image/png", more) + "\"}");
    byte[] kept =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .createQuery("select bytes from survey.logo_by_hash(:hash)")
                    .bind("hash", branding.logo().orElseThrow())
                    .mapTo(byte[].class)
                    .one());
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    String same = "{\"logo\": \"/r/logo/" + branding.logo().orElseThrow() + "\"}";
    assertThat(put(same).logo()).isEqualTo(branding.logo());
    assertThatThrownBy(() -> put("{\"logo\": \"/r/logo/" + "0".repeat(64) + "\"}"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void what_is_no_fair_picture_is_refused() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    for (String logo :
        new String[] {
          data("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)),
          data("image/png", svg.getBytes(StandardCharsets.UTF_8)),
          data("image/png", picture("gif", 8)),
          data("image/png", picture("png", Logo.MOST_PIXELS + 1)),
          data("image/png", Arrays.copyOf(picture("png", 8), 40)),
          "https://example.jp/logo.png",
          "data:image/png;base64,*"
        }) {
      assertThat(pointer("{\"logo\": \"" + logo + "\"}")).as(logo).isEqualTo("/logo");
    }
    assertThat(request("{\"logo\": \"" + data("image/jpeg", picture("jpeg", 8)) + "\"}").logo())
        .isPresent();
  }

  @Test
  void every_complaint_has_its_place() {
    assertThat(pointer("{\"colour\": \"red\"}")).isEqualTo("/colour");
    assertThat(pointer("{\"hosts\": [\"https://a.jp\"]}")).isEqualTo("/hosts/0");
    assertThat(pointer("{\"redirect\": \"https://a.jp/\", \"hosts\": [\"b.jp\"]}"))
        .isEqualTo("/redirect");
    assertThat(pointer("{\"thanks\": {\"日本語\": \"x\"}}")).isEqualTo("/thanks/日本語");
    assertThat(pointer("{\"privacy\": {\"text\": {\"ja\": \"x\"}, \"url\": \"javascript:x\"}}"))
        .isEqualTo("/privacy/url");
    assertThat(pointer("{\"color\": \"#000000\"}")).isEqualTo("/color");
    assertThat(pointer("{\"redirect\": \"https://a.jp/\", \"hosts\": [\"A.jp\"]}")).isEmpty();
  }
}
