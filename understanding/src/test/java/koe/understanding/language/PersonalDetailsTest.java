package koe.understanding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTest {

  @ParameterizedTest
  @CsvSource({
    "mail,taro.yamada+x@example.co.jp まで,email,taro.yamada+x@example.co.jp",
    "phone,電話は090-1234-5678です,phone,090-1234-5678",
    "full width,電話は０９０−１２３４−５６７８です,phone,０９０−１２３４−５６７８",
    "no dashes,0312345678 に,phone,0312345678",
    "free call,0120-123-456 へ,phone,0120-123-456",
    "international,call +44 20 7946 0958 please,phone,+44 20 7946 0958",
    "american,call (212) 555-0123 now,phone,(212) 555-0123",
    "card,card 4111 1111 1111 1111 was used,card,4111 1111 1111 1111",
    "postal,〒910-0005 です,postalCode,〒910-0005",
    "british,I live in SW1A 1AA there,postalCode,SW1A 1AA",
    "my number,番号は 1234 5678 9018 です,myNumber,1234 5678 9018",
    "address,福井県福井市大手3丁目17-1 です,address,福井県福井市大手3丁目17-1",
    "name,受付の田中さんが親切,name,田中",
    "name that is a word,担当の森さんが親切,name,森",
    "full name,山田花子様に感謝,name,山田花子",
    "title,Thanks to Mr. Smith for that,name,Smith",
    "given name,Jenny stayed on the line,name,Jenny",
    "full English name,the nurse Sarah Connor was kind,name,Sarah Connor",
    "introduced,I spoke to Precious and she helped,name,Precious",
    "signed,'It was late. Regards, Delroy Okafor',name,Delroy Okafor",
    "introducing oneself,This is Kwame Mensah from Leeds,name,Kwame Mensah"
  })
  void a_detail_is_found_where_it_stands(
      String what, String comment, String kind, String expected) {
    List<PersonalDetail> found = PersonalDetails.find(comment);
    assertThat(found).as(what).hasSize(1);
    assertThat(found.get(0).kind().key()).isEqualTo(kind);
    assertThat(comment.substring(found.get(0).start(), found.get(0).end())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "お客様の声を聞いて",
        "店員さんと皆さんが親切",
        "2024-11-22に1500円で2個買った",
        "card 4111 1111 1111 1112 is not one",
        "version 3.5.1 at 10:30",
        "仕様が多様で様々",
        "it cost 1,234,567 yen",
        "@. @. a@b",
        "I am happy and The Grand Hotel is fine",
        "Will the hotel open in May? I hope so. Grace period",
        "奥様とお子様と神様と業者さん",
        "We went to John Lewis and St James Park"
      })
  void what_tells_nobody_is_left_alone(String comment) {
    assertThat(PersonalDetails.find(comment)).isEmpty();
  }

  @Test
  void a_masked_comment_keeps_its_length() {
    String comment = "電話は090-1234-5678、田中さん";
    String masked = PersonalDetails.mask(comment, PersonalDetails.find(comment));
    assertThat(masked).isEqualTo("電話は*************、**さん");
  }

  @Test
  void details_beyond_what_is_analysed_are_still_found() {
    String comment = "あ".repeat(10_000) + " a@example.com";
    assertThat(PersonalDetails.find(comment)).hasSize(1);
  }
}
