package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer wrote comes out as it went in, byte for byte. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsIT {

  private final KoeSystem koe;
  private final Workspace workspace;
  private final Link link;

  TextsIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Texts");
    link = workspace.surveys().link(workspace.surveys().open("文字", Surveys.npsWithComment()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "家族 👨‍👩‍👧‍👦 と 👩🏽‍🚀 と 🏳️‍🌈 と 🇯🇵",
        "e\u0301 と \u00E9、か\u3099 と が、Z\u0351\u036B\u0343",
        "שלום \u202Bعليكم\u202C السلام",
        "ＡＢＣ１２３ ｶﾞｷﾞｸﾞ ㍻ ﾊﾟｿｺﾝ ①②",
        "𠮷野家 𩸽 葛\uDB40\uDD00 葛\uDB40\uDD01 髙﨑",
        "  空白\u3000全角\u00A0 \t\n改行\r\nおわり  ",
        "<script>alert('x')</script> & \" ' \\ \u0001 \u200B \uFEFF \uFFFD",
        "'; drop table response.response; --"
      })
  void a_comment_keeps_every_byte(String comment) {
    UUID response =
        workspace.collector().answer(link, Surveys.answers(8, comment)).expect(201).id();
    assertThat(workspace.collector().response(response).path("answers").path("comment").asText())
        .isEqualTo(comment);
    assertThat(
            koe.rows()
                .count(
                    """
                    select count(*) from response.comment
                    where response = ? and convert_to(text, 'UTF8') = ?""",
                    response,
                    comment.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(1);
  }
}
