package koe.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BrandColourTest {

  private static final BrandColour LIGHT = BrandColour.parse("#f5f7f6");
  private static final BrandColour DARK = BrandColour.parse("#18211e");

  @Test
  void black_on_white_is_the_greatest_contrast() {
    assertThat(BrandColour.BLACK.contrast(BrandColour.WHITE)).isEqualTo(21, within(0.01));
    assertThat(BrandColour.parse("#777777").contrast(BrandColour.WHITE))
        .isEqualTo(4.48, within(0.01));
  }

  @Test
  void whatever_the_colour_ink_on_it_and_its_shade_on_the_page_can_be_read() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      BrandColour colour = new BrandColour(random.nextInt(0x1000000));
      assertThat(colour.contrast(colour.ink())).isGreaterThanOrEqualTo(BrandColour.READABLE);
      for (BrandColour page : new BrandColour[] {LIGHT, DARK, BrandColour.WHITE}) {
        assertThat(colour.readableOn(page).contrast(page))
            .as(colour.css())
            .isGreaterThanOrEqualTo(BrandColour.READABLE);
      }
    }
  }

  @Test
  void a_colour_that_can_be_read_stays_as_it_is() {
    BrandColour green = BrandColour.parse("#0f6b5c");
    assertThat(green.readableOn(BrandColour.WHITE)).isEqualTo(green);
    assertThat(green.css()).isEqualTo("#0f6b5c");
  }

  @Test
  void only_six_digits_are_a_colour() {
    assertThat(BrandColour.isColour("#0F6b5c")).isTrue();
    for (String other : new String[] {"", "red", "#fff", "#12345g", "#123456;}", "0f6b5c"}) {
      assertThat(BrandColour.isColour(other)).as(other).isFalse();
    }
  }
}
