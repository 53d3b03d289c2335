package koe.it.page;

import com.fasterxml.jackson.databind.JsonNode;
import koe.kernel.json.Json;

/** A survey with every type of question that a person answers, in two languages. */
final class EveryType {

  static final JsonNode DEFINITION =
      Json.read(
          """
          {"title": {"ja": "ご来店アンケート", "en": "Your visit"}, "showProgressBar": "top", "pages": [
            {"name": "one", "title": {"ja": "全体について", "en": "In general"}, "elements": [
              {"type": "html", "name": "hello", "html": {"ja": "<p>3分ほどで終わります。</p>", "en": "<p>It takes three minutes.</p>"}},
              {"type": "rating", "name": "nps", "metric": "nps", "isRequired": true, "rateMin": 0, "rateMax": 10,
               "title": {"ja": "どの程度お勧めしたいと思いますか", "en": "How likely are you to recommend us?"},
               "minRateDescription": {"ja": "全く薦めない", "en": "Not at all"},
               "maxRateDescription": {"ja": "強く薦める", "en": "Extremely"}},
              {"type": "comment", "name": "why", "visibleIf": "{nps} <= 6",
               "title": {"ja": "ご不満な点", "en": "What went wrong?"}},
              {"type": "radiogroup", "name": "how", "hasOther": true,
               "title": {"ja": "ご来店の手段", "en": "How did you come?"},
               "choices": [{"value": "car", "text": {"ja": "車", "en": "Car"}}, {"value": "train", "text": {"ja": "電車", "en": "Train"}}]},
              {"type": "checkbox", "name": "what", "title": {"ja": "ご利用になったもの", "en": "What did you use?"},
               "description": {"ja": "いくつでもお選びください", "en": "Choose as many as you like"},
               "choices": [{"value": "food", "text": {"ja": "食品", "en": "Food"}}, {"value": "cafe", "text": {"ja": "カフェ", "en": "Café"}}]},
              {"type": "dropdown", "name": "area", "title": {"ja": "お住まい", "en": "Where do you live?"},
               "choices": [{"value": "n", "text": {"ja": "北部", "en": "North"}}, {"value": "s", "text": {"ja": "南部", "en": "South"}}]},
              {"type": "boolean", "name": "again", "title": {"ja": "また来たいですか", "en": "Will you come again?"}}]},
            {"name": "two", "elements": [
              {"type": "text", "name": "name", "title": {"ja": "お名前", "en": "Your name"}},
              {"type": "text", "name": "mail", "inputType": "email", "title": {"ja": "メールアドレス", "en": "Your address"}},
              {"type": "text", "name": "age", "inputType": "number", "title": {"ja": "年齢", "en": "Your age"}},
              {"type": "text", "name": "tel", "inputType": "tel", "title": {"ja": "電話番号", "en": "Your phone"}},
              {"type": "text", "name": "site", "inputType": "url", "title": {"ja": "サイト", "en": "Your site"}},
              {"type": "text", "name": "day", "inputType": "date", "title": {"ja": "ご来店日", "en": "Day of your visit"}},
              {"type": "text", "name": "hour", "inputType": "time", "title": {"ja": "ご来店の時刻", "en": "Time of your visit"}},
              {"type": "text", "name": "next", "inputType": "datetime-local", "title": {"ja": "次回のご予定", "en": "Your next visit"}},
              {"type": "text", "name": "month", "inputType": "month", "title": {"ja": "ご入会の月", "en": "Month you joined"}},
              {"type": "text", "name": "week", "inputType": "week", "title": {"ja": "ご都合のよい週", "en": "A week that suits you"}},
              {"type": "text", "name": "tint", "inputType": "color", "title": {"ja": "お好きな色", "en": "Colour you like"}},
              {"type": "panel", "name": "group", "title": {"ja": "あと少しです", "en": "Nearly done"}, "elements": [
                {"type": "text", "name": "share", "inputType": "range", "min": 0, "max": 100, "title": {"ja": "当店でのお買い物の割合", "en": "Share of what you buy here"}},
                {"type": "file", "name": "receipt", "title": {"ja": "レシートの写真", "en": "Photo of your receipt"}}]},
              {"type": "comment", "name": "more", "isRequired": true, "title": {"ja": "そのほか", "en": "Anything else?"}}]}]}""");

  private EveryType() {}
}
